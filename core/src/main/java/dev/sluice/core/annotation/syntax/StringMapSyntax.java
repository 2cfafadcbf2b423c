package dev.sluice.core.annotation.syntax;

import dev.sluice.core.cluster.SortedMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code key=value} pairs between commas. A backslash takes the next character as it is. A comma with nothing but white
 * space after it belongs to the value before it.
 */
final class StringMapSyntax {
    private StringMapSyntax() {}

    static ParsedValue<SortedMap<String, String>> parse(String key, String raw) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String pair : raw.isEmpty() ? List.<String>of() : pairs(raw)) {
            String trimmed = WhiteSpace.strip(pair);
            int equals = trimmed.indexOf('=');
            String name = WhiteSpace.strip(trimmed.substring(0, Math.max(equals, 0)));
            if (name.isEmpty()) {
                return new ParsedValue.Invalid<>("failed to parse stringMap annotation, " + key + ": " + raw);
            }
            values.put(name, WhiteSpace.strip(trimmed.substring(equals + 1)));
        }
        return new ParsedValue.Valid<>(SortedMaps.copyOf(values));
    }

    private static List<String> pairs(String raw) {
        List<String> pairs = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int lastEquals = raw.lastIndexOf('=');
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length()) {
                i++;
                current.append(raw.charAt(i));
            } else if (c != ',') {
                current.append(c);
            } else if (i < lastEquals) {
                pairs.add(current.toString());
                current.setLength(0);
            } else {
                // Without another equals sign the rest is one more pair, if it is anything.
                String rest = WhiteSpace.strip(raw.substring(i + 1));
                if (!rest.isEmpty()) {
                    pairs.add(current.toString());
                    pairs.add(rest);
                    return pairs;
                }
                current.append(c);
            }
        }
        pairs.add(current.toString());
        return pairs;
    }
}
