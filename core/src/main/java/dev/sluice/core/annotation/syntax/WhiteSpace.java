package dev.sluice.core.annotation.syntax;

/** White space as the AWS Load Balancer Controller trims it: Unicode's, no-break spaces included. */
public final class WhiteSpace {
    private WhiteSpace() {}

    public static String strip(String text) {
        String left = stripTrailing(text);
        int start = 0;
        while (start < left.length() && isSpace(left.charAt(start))) {
            start++;
        }
        return left.substring(start);
    }

    public static String stripTrailing(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isSpace(char c) {
        return (c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c);
    }
}
