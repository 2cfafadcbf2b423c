package dev.sluice.aws.call;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code serviceID:operationRegex=rate:burst}, several joined by commas. */
final class ThrottleText {
    /** What counts as a number in the flag's original language; Java's own parser takes suffixes and blanks as well. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");

    private ThrottleText() {}

    static ThrottleLimits parse(String text) {
        List<ThrottleLimit> limits = new ArrayList<>();
        for (String pair : text.split(",", -1)) {
            limits.add(limit(pair));
        }
        return new ThrottleLimits(limits);
    }

    private static ThrottleLimit limit(String pair) {
        String[] sides = two(pair, "=", "serviceID:operationRegex=rate:burst");
        String[] which = two(sides[0], ":", "serviceID:operationRegex");
        String[] howMuch = two(sides[1], ":", "rate:burst");
        return new ThrottleLimit(which[0], regex(which[1]), rate(howMuch[0]), burst(howMuch[1]));
    }

    private static String[] two(String text, String separator, String form) {
        String[] parts = text.split(separator, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(text + " must be formatted as " + form);
        }
        return parts;
    }

    private static String regex(String text) {
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(text + " must be valid regex expression for operation", e);
        }
    }

    private static double rate(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(text + " must be valid float number as rate for operations per second");
        }
        return Double.parseDouble(text);
    }

    private static int burst(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException(text + " must be valid integer as burst for operations");
        }
        return Integer.parseInt(text);
    }
}
