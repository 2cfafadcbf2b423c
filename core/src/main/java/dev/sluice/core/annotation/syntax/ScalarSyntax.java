package dev.sluice.core.annotation.syntax;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Booleans and integers, with the messages of Go's standard library, which users know from the AWS Load Balancer
 * Controller.
 */
final class ScalarSyntax {
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");

    private ScalarSyntax() {}

    static ParsedValue<Boolean> bool(String key, String raw) {
        if (TRUE.contains(raw) || FALSE.contains(raw)) {
            return new ParsedValue.Valid<>(TRUE.contains(raw));
        }
        return new ParsedValue.Invalid<>("failed to parse bool annotation, " + key + ": " + raw
                + ": strconv.ParseBool: parsing " + quoted(raw) + ": invalid syntax");
    }

    static ParsedValue<Boolean> tolerantBool(String key, String raw) {
        return new ParsedValue.Valid<>(TRUE.contains(raw));
    }

    static ParsedValue<Integer> int32(String key, String raw) {
        if (!INTEGER.matcher(raw).matches()) {
            return invalid("int32", key, raw, "invalid syntax");
        }
        BigInteger number = new BigInteger(raw);
        return number.bitLength() < Integer.SIZE
                ? new ParsedValue.Valid<>(number.intValueExact())
                : invalid("int32", key, raw, "value out of range");
    }

    static ParsedValue<Long> int64(String key, String raw) {
        if (!INTEGER.matcher(raw).matches()) {
            return invalid("int64", key, raw, "invalid syntax");
        }
        BigInteger number = new BigInteger(raw);
        return number.bitLength() < Long.SIZE
                ? new ParsedValue.Valid<>(number.longValueExact())
                : invalid("int64", key, raw, "value out of range");
    }

    private static <T> ParsedValue<T> invalid(String type, String key, String raw, String why) {
        return new ParsedValue.Invalid<>("failed to parse " + type + " annotation, " + key + ": " + raw
                + ": strconv.ParseInt: parsing " + quoted(raw) + ": " + why);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
