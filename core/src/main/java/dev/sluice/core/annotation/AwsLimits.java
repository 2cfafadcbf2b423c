package dev.sluice.core.annotation;

import dev.sluice.core.annotation.syntax.ValueSyntax;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * The limits that AWS sets on values that can be parsed. A value beyond them is passed on all the same, so that AWS has
 * the last word; users are warned beforehand.
 */
final class AwsLimits {
    private static final Pattern NAME = Pattern.compile("(?!internal-)[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?");
    private static final Pattern COOKIE = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern CODES = Pattern.compile("[0-9]{1,3}(-[0-9]{1,3})?(,[0-9]{1,3}(-[0-9]{1,3})?)*");
    private static final int LONGEST_PATH = 1024;
    private static final int HIGHEST_PORT = 65_535;
    private static final String NONE = "none";

    private AwsLimits() {}

    static ValueSyntax<Integer> int32(int least, int most) {
        return ValueSyntax.int32().takenIf(least + " to " + most, number -> number >= least && number <= most);
    }

    static ValueSyntax<Long> int64(long least, long most) {
        return ValueSyntax.int64().takenIf(least + " to " + most, number -> number >= least && number <= most);
    }

    static ValueSyntax<String> name() {
        return ValueSyntax.string()
                .takenIf(
                        "up to 32 letters, digits and hyphens, none at either end, and not beginning with internal-",
                        name -> NAME.matcher(name).matches());
    }

    static ValueSyntax<String> oneOf(String... words) {
        List<String> known = List.of(words);
        return ValueSyntax.string().takenIf(String.join(", ", known), known::contains);
    }

    static ValueSyntax<String> cookie() {
        return ValueSyntax.string()
                .takenIf("the name of a cookie", name -> COOKIE.matcher(name).matches());
    }

    static ValueSyntax<String> path() {
        return ValueSyntax.string()
                .takenIf(
                        "a path from / on, of up to " + LONGEST_PATH + " characters",
                        path -> path.startsWith("/") && path.length() <= LONGEST_PATH);
    }

    static ValueSyntax<String> codes() {
        return ValueSyntax.string()
                .takenIf(
                        "codes and ranges, such as 200,301-308",
                        codes -> CODES.matcher(codes).matches());
    }

    /** A port by number, by a word, or by whatever else {@code words} speak of. */
    static ValueSyntax<String> port(String words) {
        return ValueSyntax.string()
                .takenIf(
                        words,
                        port -> Literals.int32(port).stream()
                                .allMatch(number -> number >= 1 && number <= HIGHEST_PORT));
    }

    static ValueSyntax<String> notEmpty(String words) {
        return ValueSyntax.string().takenIf(words, text -> !text.isEmpty());
    }

    /** A text that begins in this way, or is empty. */
    static ValueSyntax<String> beginning(String prefix, String words) {
        return ValueSyntax.string().takenIf(words, text -> text.isEmpty() || text.startsWith(prefix));
    }

    /** A text that begins in this way, or the word that detaches, or nothing. */
    static ValueSyntax<String> beginningOrNone(String prefix, String words) {
        return ValueSyntax.string()
                .takenIf(words, text -> text.isEmpty() || text.equals(NONE) || text.startsWith(prefix));
    }

    static ValueSyntax<List<String>> listOf(String prefix, String words) {
        return ValueSyntax.list().takenIf(words, items -> items.stream().allMatch(item -> item.startsWith(prefix)));
    }

    /** Tags: AWS keeps keys that begin with {@code aws:} for itself. */
    static ValueSyntax<SortedMap<String, String>> tags() {
        return ValueSyntax.map()
                .takenIf(
                        "key=value pairs between commas; keys of up to 128 characters that don't begin with aws:,"
                                + " values of up to 256",
                        tags -> tags.entrySet().stream()
                                .allMatch(tag -> !tag.getKey().startsWith("aws:")
                                        && tag.getKey().length() <= 128
                                        && tag.getValue().length() <= 256));
    }
}
