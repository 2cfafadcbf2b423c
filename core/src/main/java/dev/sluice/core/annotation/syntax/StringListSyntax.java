package dev.sluice.core.annotation.syntax;

import java.util.List;
import java.util.stream.Stream;

/** Items between commas. Never fails: a text without items is an empty list. */
final class StringListSyntax {
    private StringListSyntax() {}

    static List<String> items(String raw) {
        return Stream.of(raw.split(",", -1))
                .map(WhiteSpace::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
