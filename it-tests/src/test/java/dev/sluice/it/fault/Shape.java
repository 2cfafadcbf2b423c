package dev.sluice.it.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sluice.aws.simulated.SimulatedAws;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What AWS holds, a line for each value with the way to it, sorted. Ids, which tell how often something was tried, and
 * the order of creation are left out.
 */
record Shape(List<String> lines) {
    private static final YAMLMapper YAML = new YAMLMapper();
    /** What tells the items of a list apart, the best first. */
    private static final List<String> IDENTITY = List.of("name", "Name", "Port", "Priority", "arn", "Arn", "id", "Id");

    /** How long something that AWS is at will still take. */
    private static final Pattern MOMENT = Pattern.compile("/(provisioning|releasing|initial|draining)\\b");

    Shape {
        lines = List.copyOf(lines);
    }

    static Shape of(SimulatedAws aws) {
        try {
            List<String> lines = new ArrayList<>();
            collect("", YAML.readTree(aws.yaml()), lines);
            return new Shape(lines.stream()
                    .filter(line -> !line.startsWith("/lastId=")
                            && !MOMENT.matcher(line).find())
                    .sorted()
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The simulated AWS writes YAML", e);
        }
    }

    /** What the other one lacks, and what it has besides; each as often as it does. */
    List<String> differenceTo(Shape other) {
        List<String> missing = new ArrayList<>(lines);
        other.lines.forEach(missing::remove);
        List<String> surplus = new ArrayList<>(other.lines);
        lines.forEach(surplus::remove);
        return Stream.concat(
                        missing.stream().map(line -> "missing: " + line),
                        surplus.stream().map(line -> "surplus: " + line))
                .toList();
    }

    private static void collect(String way, JsonNode node, List<String> lines) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(way + "/" + field.getKey(), field.getValue(), lines));
        } else if (node.isArray()) {
            node.forEach(item -> collect(way + identity(item), item, lines));
        } else {
            lines.add(way + "=" + withoutIds(node.asText()));
        }
    }

    private static String identity(JsonNode item) {
        Optional<String> key = IDENTITY.stream().filter(item::hasNonNull).findFirst();
        return key.map(each -> "[" + withoutIds(item.get(each).asText()) + "]").orElse("[]");
    }

    private static String withoutIds(String text) {
        return text.replaceAll("[0-9a-f]{16,17}", "ID").replaceAll("-[0-9]{5,}\\.", "-N.");
    }
}
