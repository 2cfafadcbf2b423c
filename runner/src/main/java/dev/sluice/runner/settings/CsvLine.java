package dev.sluice.runner.settings;

import java.util.ArrayList;
import java.util.List;

/** One line of comma-separated values; a value in double quotes may hold commas, and quotes when doubled. */
final class CsvLine {
    private final String text;
    private final List<String> values = new ArrayList<>();
    private int at;

    private CsvLine(String text) {
        this.text = text;
    }

    static List<String> split(String text) {
        CsvLine line = new CsvLine(text);
        line.readAll();
        return List.copyOf(line.values);
    }

    private void readAll() {
        do {
            values.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (at++ < text.length());
    }

    private String plain() {
        int comma = text.indexOf(',', at);
        int end = comma < 0 ? text.length() : comma;
        String value = text.substring(at, end);
        if (value.contains("\"")) {
            throw new IllegalArgumentException("bare \" in " + value + " (expected: the whole value in quotes)");
        }
        at = end;
        return value;
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else if (at == text.length() || text.charAt(at) == ',') {
                return value.toString();
            } else {
                break;
            }
        }
        throw new IllegalArgumentException("unbalanced \" in " + text);
    }
}
