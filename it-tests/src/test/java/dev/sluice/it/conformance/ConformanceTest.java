package dev.sluice.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Holds all cases of {@code resources/vectors}, or of the folder that {@code -Dvectors.dir} names, against the models.
 */
class ConformanceTest {
    private static final Path OWN_VECTORS = Path.of("src", "test", "resources", "vectors");

    @Test
    void everyCaseGivesTheMeasuredModelOrFails() throws IOException {
        List<Verdict> verdicts = Vector.in(root()).stream().map(Verdict::on).toList();
        Set<String> failing = new TreeSet<>();
        verdicts.stream()
                .filter(verdict -> !verdict.passed())
                .forEach(verdict -> failing.add(verdict.vector().name()));
        Set<String> excused = excused();
        print(verdicts, excused);

        Set<String> news = new TreeSet<>(failing);
        news.removeAll(excused);
        assertThat(news).as("cases that fail and are not listed").isEmpty();

        Set<String> obsolete = new TreeSet<>(excused);
        obsolete.retainAll(verdicts.stream()
                .filter(Verdict::passed)
                .map(verdict -> verdict.vector().name())
                .toList());
        assertThat(obsolete).as("cases that pass now: take them off the list").isEmpty();
    }

    static Path root() {
        String named = System.getProperty("vectors.dir", "");
        return named.isEmpty() ? OWN_VECTORS : Path.of(named);
    }

    /** Cases that need not pass yet. The list may only shrink. */
    private static Set<String> excused() throws IOException {
        return new TreeSet<>(Files.readAllLines(Path.of("src", "test", "resources", "vectors-not-yet.txt")));
    }

    private static void print(List<Verdict> verdicts, Set<String> excused) {
        StringBuilder report = new StringBuilder();
        long passed = verdicts.stream().filter(Verdict::passed).count();
        report.append(
                "vectors: %d passed, %d failed of %d%n".formatted(passed, verdicts.size() - passed, verdicts.size()));
        for (Verdict verdict : verdicts) {
            if (!verdict.passed()) {
                report.append("  ").append(verdict.vector().name()).append('\n');
                if (!excused.contains(verdict.vector().name())) {
                    verdict.differences().stream()
                            .limit(20)
                            .forEach(
                                    line -> report.append("      ").append(line).append('\n'));
                }
            }
        }
        System.out.print(report);
    }
}
