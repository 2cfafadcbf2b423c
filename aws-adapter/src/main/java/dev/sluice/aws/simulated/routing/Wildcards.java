package dev.sluice.aws.simulated.routing;

import java.util.Locale;

/** Patterns of conditions: {@code *} stands for any characters, also none, and {@code ?} for exactly one. */
final class Wildcards {
    private Wildcards() {}

    static boolean matchIgnoringCase(String pattern, String text) {
        return match(pattern.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
    }

    /** Goes back only to the latest star, so that no pattern takes more than pattern times text steps. */
    static boolean match(String pattern, String text) {
        int inPattern = 0;
        int inText = 0;
        int star = -1;
        int resumeAt = 0;
        while (inText < text.length()) {
            char wanted = inPattern < pattern.length() ? pattern.charAt(inPattern) : '\0';
            if (wanted == '*') {
                star = inPattern++;
                resumeAt = inText;
            } else if (inPattern < pattern.length() && (wanted == '?' || wanted == text.charAt(inText))) {
                inPattern++;
                inText++;
            } else if (star >= 0) {
                inPattern = star + 1;
                inText = ++resumeAt;
            } else {
                return false;
            }
        }
        return pattern.substring(inPattern).chars().allMatch(left -> left == '*');
    }
}
