package dev.sluice.core.annotation;

import dev.sluice.core.annotation.syntax.ParsedValue;
import dev.sluice.core.annotation.syntax.ValueSyntax;
import java.util.Optional;
import java.util.OptionalInt;

/** Booleans and integers inside other values, with the same syntax as annotations that hold nothing else. */
public final class Literals {
    private Literals() {}

    public static Optional<Boolean> bool(String text) {
        return valid(ValueSyntax.bool(), text);
    }

    /** Decimal, with or without a sign, within 32 bits. */
    public static OptionalInt int32(String text) {
        return valid(ValueSyntax.int32(), text).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static <T> Optional<T> valid(ValueSyntax<T> syntax, String text) {
        return switch (syntax.parse("", text)) {
            case ParsedValue.Valid<T> good -> Optional.of(good.value());
            case ParsedValue.Invalid<T> ignored -> Optional.empty();
        };
    }
}
