package dev.sluice.core.annotation.syntax;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.json.JsonException;
import dev.sluice.core.annotation.json.JsonForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * How an annotation's value is written. Values are taken as they are: nothing is trimmed unless said so.
 *
 * @param type the syntax in a word or two
 * @param allowed what may be written, for hints and documentation
 * @param parser from key and value to what it means
 * @param limit which of the values that can be read AWS takes
 * @param <T> what the value becomes
 */
public record ValueSyntax<T>(String type, String allowed, Parser<T> parser, Limit<T> limit) {
    public ValueSyntax {
        requireNonNull(type, "type");
        requireNonNull(allowed, "allowed");
        requireNonNull(parser, "parser");
        requireNonNull(limit, "limit");
    }

    private ValueSyntax(String type, String allowed, Parser<T> parser) {
        this(type, allowed, parser, value -> Optional.empty());
    }

    /** From a key and its value to what it means; the key is for the message only. */
    @FunctionalInterface
    public interface Parser<T> {
        ParsedValue<T> parse(String key, String raw);
    }

    /** Why AWS is going to refuse a value; nothing if it takes it, as far as that can be told without asking. */
    @FunctionalInterface
    public interface Limit<T> {
        Optional<String> refusal(T value);
    }

    /** What a value means; the key is for the message only. */
    public ParsedValue<T> parse(String key, String raw) {
        return parser.parse(key, raw);
    }

    /** The same syntax with other words on what may be written. */
    public ValueSyntax<T> allowing(String words) {
        return new ValueSyntax<>(type, words, parser, limit);
    }

    /** The same syntax for values of which AWS takes only these. */
    public ValueSyntax<T> takenIf(String words, Predicate<? super T> taken) {
        return allowing(words)
                .limitedBy(value -> taken.test(value) ? Optional.empty() : Optional.of("expected: " + words));
    }

    /** The same syntax for values that AWS has more to say about. */
    public ValueSyntax<T> limitedBy(Limit<T> narrower) {
        return new ValueSyntax<>(type, allowed, parser, narrower);
    }

    public static ValueSyntax<String> string() {
        return new ValueSyntax<>("string", "any text", (key, raw) -> new ParsedValue.Valid<>(raw));
    }

    /** One of a few words. {@code wording} is the message about another one, which takes the place of {@code %s}. */
    public static ValueSyntax<String> oneOf(String wording, String... words) {
        List<String> known = List.of(words);
        return new ValueSyntax<>(
                "string",
                String.join(", ", known),
                (key, raw) -> known.contains(raw)
                        ? new ParsedValue.Valid<>(raw)
                        : new ParsedValue.Invalid<>(wording.replace("%s", raw)));
    }

    /** As {@link #oneOf}, in whatever case; the value is the word as it is given here. */
    public static ValueSyntax<String> oneOfIgnoringCase(String wording, String... words) {
        List<String> known = List.of(words);
        return new ValueSyntax<>(
                "string",
                String.join(", ", known) + ", in any case",
                (key, raw) -> known.stream()
                        .filter(word -> word.equals(raw.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .<ParsedValue<String>>map(ParsedValue.Valid::new)
                        .orElseGet(() -> new ParsedValue.Invalid<>(wording.replace("%s", raw))));
    }

    public static ValueSyntax<Boolean> bool() {
        return new ValueSyntax<>("boolean", "true, false", ScalarSyntax::bool);
    }

    /** A boolean that is never refused: any text that is none counts as false. */
    public static ValueSyntax<Boolean> tolerantBool() {
        return new ValueSyntax<>("boolean", "true, false; anything else counts as false", ScalarSyntax::tolerantBool);
    }

    public static ValueSyntax<Integer> int32() {
        return new ValueSyntax<>("integer", Integer.MIN_VALUE + " to " + Integer.MAX_VALUE, ScalarSyntax::int32);
    }

    public static ValueSyntax<Long> int64() {
        return new ValueSyntax<>("integer", Long.MIN_VALUE + " to " + Long.MAX_VALUE, ScalarSyntax::int64);
    }

    /** Items between commas, trimmed; empty ones are left out. */
    public static ValueSyntax<List<String>> list() {
        return new ValueSyntax<>(
                "list", "items between commas", (key, raw) -> new ParsedValue.Valid<>(StringListSyntax.items(raw)));
    }

    /** Integers of up to 64 bits between commas, as they are written. */
    public static ValueSyntax<List<String>> integers(String wording) {
        return new ValueSyntax<>("list", "numbers between commas", (key, raw) -> {
            List<String> items = StringListSyntax.items(raw);
            return items.stream()
                    .filter(item -> ScalarSyntax.int64(key, item) instanceof ParsedValue.Invalid)
                    .findFirst()
                    .<ParsedValue<List<String>>>map(item -> new ParsedValue.Invalid<>(wording.replace("%s", item)))
                    .orElseGet(() -> new ParsedValue.Valid<>(items));
        });
    }

    public static ValueSyntax<SortedMap<String, String>> map() {
        return new ValueSyntax<>("map", "key=value pairs between commas", StringMapSyntax::parse);
    }

    public static <T> ValueSyntax<T> json(String shape, JsonForm<T> form) {
        return json(shape, "failed to parse json annotation, %k: %v: %e", form);
    }

    /** JSON whose message has {@code %k}, {@code %v} and {@code %e} for key, value and what is wrong. */
    public static <T> ValueSyntax<T> json(String shape, String wording, JsonForm<T> form) {
        return new ValueSyntax<>("JSON", shape, (key, raw) -> {
            try {
                return new ParsedValue.Valid<>(JsonForm.read(form, raw));
            } catch (JsonException e) {
                return new ParsedValue.Invalid<>(Wording.fill(wording, key, raw, String.valueOf(e.getMessage())));
            }
        });
    }
}
