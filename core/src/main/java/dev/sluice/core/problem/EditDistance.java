package dev.sluice.core.problem;

import java.util.Arrays;

/** How far a misspelt word is from a known one, for hints. */
public final class EditDistance {
    private EditDistance() {}

    /** How many letters have to be inserted, removed or replaced (Levenshtein). */
    public static int between(String a, String b) {
        int[] previous = new int[b.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(exchanged, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
