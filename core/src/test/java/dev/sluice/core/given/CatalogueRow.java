package dev.sluice.core.given;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of the annotation catalogue with what tests need to try it, read from a line: {@code pattern ~ beside ~ good ~
 * bad}. What stands beside is other annotations between semicolons, and the name that completes the key of a family.
 * Behind a good value {@code (unseen)} says that it makes no other model; {@code (any)} in place of a bad value that any
 * text has a meaning.
 *
 * @param pattern the key as the catalogue has it, less the prefix that most have
 * @param member the name that completes the key of a family; empty for a single annotation
 * @param beside other annotations
 * @param seen whether the good value makes another model than none does
 * @param bad empty text included; absent where any text has a meaning
 */
public record CatalogueRow(
        String pattern,
        String member,
        Map<String, String> beside,
        String good,
        boolean seen,
        String bad,
        boolean anyText) {
    private static final String UNSEEN = "(unseen)";
    private static final String ANY_TEXT = "(any)";

    public CatalogueRow {
        beside = Map.copyOf(beside);
    }

    /**
     * The rows of these lines.
     *
     * @param abbreviations what stands for longer texts beside
     */
    public static List<CatalogueRow> read(String lines, Map<String, String> abbreviations) {
        return lines.lines().map(line -> row(line, abbreviations)).toList();
    }

    /** The whole key; {@code prefix} is the one that most have. */
    public String key(String prefix) {
        String whole = wholePattern(prefix);
        int family = whole.indexOf('<');
        return family < 0 ? whole : whole.substring(0, family) + member;
    }

    /** The whole pattern; {@code prefix} is the one that most have. */
    public String wholePattern(String prefix) {
        return pattern.contains("/") ? pattern : prefix + pattern;
    }

    private static CatalogueRow row(String line, Map<String, String> abbreviations) {
        String[] cells = Arrays.stream(line.split("~", -1)).map(String::strip).toArray(String[]::new);
        Map<String, String> beside = new TreeMap<>();
        String member = "";
        for (String part : abbreviations.getOrDefault(cells[1], cells[1]).split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                member = part;
            } else {
                beside.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return new CatalogueRow(
                cells[0],
                member,
                beside,
                cells[2].replace(UNSEEN, "").strip(),
                !cells[2].endsWith(UNSEEN),
                cells[3],
                cells[3].equals(ANY_TEXT));
    }

    @Override
    public String toString() {
        return pattern;
    }
}
