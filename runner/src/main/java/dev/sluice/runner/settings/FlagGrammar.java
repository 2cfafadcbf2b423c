package dev.sluice.runner.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value types of flags. */
final class FlagGrammar {
    static final ValueType<String> STRING = ValueType.lastWins("string", text -> text);
    static final ValueType<Boolean> BOOL = ValueType.lastWins("bool", FlagGrammar::bool);
    static final ValueType<Integer> INT = ValueType.lastWins("int", FlagGrammar::integer);
    static final ValueType<Duration> DURATION = ValueType.lastWins("duration", FlagGrammar::duration);
    static final ValueType<List<String>> STRING_LIST =
            new ValueType<>("list", FlagGrammar::list, FlagGrammar::appended);
    static final ValueType<SortedMap<String, String>> STRING_MAP =
            new ValueType<>("map", FlagGrammar::map, FlagGrammar::merged);

    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");
    private static final Pattern DURATION_PART = Pattern.compile("([0-9]*\\.?[0-9]+|[0-9]+\\.)(ns|us|µs|ms|s|m|h)");

    private FlagGrammar() {}

    static boolean bool(String text) {
        if (TRUE.contains(text)) {
            return true;
        }
        if (FALSE.contains(text)) {
            return false;
        }
        throw new IllegalArgumentException("\"" + text + "\" is no bool (expected: true or false)");
    }

    private static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no whole number", e);
        }
    }

    /** Go's form: numbers with units, such as {@code 10h0m0s} or {@code 1.5s}; the number 0 needs none. */
    static Duration duration(String text) {
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return Duration.ZERO;
        }
        Matcher part = DURATION_PART.matcher(rest);
        int at = 0;
        BigDecimal nanos = BigDecimal.ZERO;
        while (at < rest.length() && part.find(at) && part.start() == at) {
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(nanosOf(part.group(2)))));
            at = part.end();
        }
        if (at == 0 || at < rest.length() || nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("\"" + text + "\" is no duration (expected: such as 90s or 10h0m0s)");
        }
        return Duration.ofNanos(negative ? -nanos.longValue() : nanos.longValue());
    }

    private static long nanosOf(String unit) {
        return switch (unit) {
            case "ns" -> 1L;
            case "us", "µs" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> throw new IllegalArgumentException("unit: " + unit + " (expected: ns, us, ms, s, m or h)");
        };
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : CsvLine.split(text);
    }

    private static SortedMap<String, String> map(String text) {
        SortedMap<String, String> pairs = new TreeMap<>();
        for (String pair : list(text)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(pair + " must be formatted as key=value");
            }
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return Collections.unmodifiableSortedMap(pairs);
    }

    private static List<String> appended(List<String> former, List<String> latter) {
        List<String> both = new ArrayList<>(former);
        both.addAll(latter);
        return List.copyOf(both);
    }

    private static SortedMap<String, String> merged(
            SortedMap<String, String> former, SortedMap<String, String> latter) {
        SortedMap<String, String> both = new TreeMap<>(former);
        both.putAll(latter);
        return Collections.unmodifiableSortedMap(both);
    }
}
