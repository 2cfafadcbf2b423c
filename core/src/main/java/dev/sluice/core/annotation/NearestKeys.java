package dev.sluice.core.annotation;

import dev.sluice.core.problem.EditDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the known keys that a misspelt one resembles. */
final class NearestKeys {
    /** A key is taken for a misspelt one with up to one typing error in this many letters. */
    private static final int LETTERS_PER_ERROR = 5;

    private NearestKeys() {}

    /** The most similar keys; none if nothing is similar enough. */
    static List<String> to(String key) {
        SortedMap<Integer, List<String>> byDistance = new TreeMap<>();
        AnnotationCatalogue.entries().forEach(entry -> {
            String candidate = entry.isFamily() ? completed(entry, key) : entry.pattern();
            int errors = EditDistance.between(key.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (errors <= Math.max(2, suffixLength(candidate) / LETTERS_PER_ERROR)) {
                byDistance.computeIfAbsent(errors, unused -> new ArrayList<>()).add(candidate);
            }
        });
        return byDistance.isEmpty()
                ? List.of()
                : List.copyOf(byDistance.firstEntry().getValue());
    }

    private static int suffixLength(String key) {
        return key.length() - key.indexOf('/') - 1;
    }

    /** A family's stem with the name that follows the first dot behind the prefix, as the misspelt key has it. */
    private static String completed(AnnotationEntry<?> entry, String key) {
        int dot = key.indexOf('.', key.indexOf('/') + 1);
        return entry.stem() + (dot < 0 ? "" : key.substring(dot + 1));
    }
}
