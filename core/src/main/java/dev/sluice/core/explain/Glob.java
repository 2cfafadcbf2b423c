package dev.sluice.core.explain;

import java.util.Locale;

/** ALB's patterns: {@code *} for any number of characters, {@code ?} for exactly one. */
final class Glob {
    private Glob() {}

    static boolean matchesIgnoringCase(String pattern, String text) {
        return matches(pattern.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
    }

    /**
     * Row by row through the pattern: after each of its characters, which beginnings of the text it has matched. Takes
     * pattern times text steps at most, whatever the pattern.
     */
    static boolean matches(String pattern, String text) {
        boolean[] matched = new boolean[text.length() + 1];
        matched[0] = true;
        for (int i = 0; i < pattern.length(); i++) {
            matched = pattern.charAt(i) == '*' ? afterStar(matched) : afterOne(pattern.charAt(i), matched, text);
        }
        return matched[text.length()];
    }

    private static boolean[] afterStar(boolean[] before) {
        boolean[] after = new boolean[before.length];
        boolean any = false;
        for (int i = 0; i < before.length; i++) {
            any |= before[i];
            after[i] = any;
        }
        return after;
    }

    private static boolean[] afterOne(char wanted, boolean[] before, String text) {
        boolean[] after = new boolean[before.length];
        for (int i = 0; i < text.length(); i++) {
            after[i + 1] = before[i] && (wanted == '?' || wanted == text.charAt(i));
        }
        return after;
    }
}
