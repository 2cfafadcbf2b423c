package dev.sluice.runner.settings;

import static java.util.Objects.requireNonNull;

import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * How the text of a flag becomes a value, after the grammars of Go's flag packages that upstream's users know.
 *
 * @param name the type as documentation prints it
 * @param parser reads the text; throws {@link IllegalArgumentException} that says what is wrong
 * @param combine what a repeated flag does with the former and the new value
 */
public record ValueType<T>(String name, Function<String, T> parser, BinaryOperator<T> combine) {
    public ValueType {
        requireNonNull(name, "name");
        requireNonNull(parser, "parser");
        requireNonNull(combine, "combine");
    }

    static <T> ValueType<T> lastWins(String name, Function<String, T> parser) {
        return new ValueType<>(name, parser, (former, latter) -> latter);
    }

    /** Reads the text of a flag. */
    public T parse(String text) {
        return parser.apply(text);
    }

    /** Whether the flag may stand without a value, which then is {@code true}. */
    public boolean isSwitch() {
        return this.equals(FlagGrammar.BOOL);
    }
}
