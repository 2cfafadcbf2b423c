package dev.sluice.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where two JSON documents differ, a line each; lists under some names are sets. */
final class Difference {
    private static final Set<String> SETS =
            Set.of("ingress", "loadBalancerAttributes", "listenerAttributes", "targetGroupAttributes");

    private final List<String> lines = new ArrayList<>();

    private Difference() {}

    static List<String> between(JsonNode expected, JsonNode actual) {
        Difference difference = new Difference();
        difference.compare("", expected, actual);
        return List.copyOf(difference.lines);
    }

    private void compare(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            compareFields(path, expected, actual);
        } else if (expected.isArray() && actual.isArray()) {
            compareElements(path, elements(path, expected), elements(path, actual));
        } else if (!expected.equals(actual)) {
            lines.add(path + ": expected " + expected + " but was " + actual);
        }
    }

    private void compareFields(String path, JsonNode expected, JsonNode actual) {
        Set<String> names = new TreeSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String below = path + "/" + name;
            if (!actual.has(name)) {
                lines.add(below + ": missing, expected " + expected.get(name));
            } else if (!expected.has(name)) {
                lines.add(below + ": not expected, was " + actual.get(name));
            } else {
                compare(below, expected.get(name), actual.get(name));
            }
        }
    }

    private void compareElements(String path, List<JsonNode> expected, List<JsonNode> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String below = path + "[" + i + "]";
            if (i >= actual.size()) {
                lines.add(below + ": missing, expected " + expected.get(i));
            } else if (i >= expected.size()) {
                lines.add(below + ": not expected, was " + actual.get(i));
            } else {
                compare(below, expected.get(i), actual.get(i));
            }
        }
    }

    private static List<JsonNode> elements(String path, JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        if (SETS.contains(path.substring(path.lastIndexOf('/') + 1))) {
            elements.sort((one, other) -> one.toString().compareTo(other.toString()));
        }
        return elements;
    }
}
