package dev.sluice.runner.metrics;

import static java.util.stream.Collectors.toCollection;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The meters as Prometheus reads them. */
record Scraped(List<String> lines) {
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");

    static Scraped of(PrometheusRegistry registry) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Scraped(text.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** {@code name type} of each family. */
    List<String> families() {
        return lines.stream()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.substring("# TYPE ".length()))
                .toList();
    }

    /** Names of the labels of this sample, the bounds of buckets left out. */
    SortedSet<String> labels(String sample) {
        return lines.stream()
                .filter(line -> line.startsWith(sample + "{"))
                .flatMap(line -> LABEL.matcher(line).results())
                .map(label -> label.group(1))
                .filter(label -> !label.equals("le"))
                .collect(toCollection(TreeSet::new));
    }

    /** Bounds of the buckets of a histogram. */
    List<Double> bounds(String histogram) {
        return lines.stream()
                .filter(line -> line.startsWith(histogram + "_bucket{"))
                .map(Pattern.compile("le=\"([^\"]+)\"")::matcher)
                .filter(Matcher::find)
                .map(bound -> bound.group(1).replace("+Inf", "Infinity"))
                .map(Double::valueOf)
                .distinct()
                .toList();
    }
}
