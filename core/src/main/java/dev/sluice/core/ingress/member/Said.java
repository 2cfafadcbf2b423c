package dev.sluice.core.ingress.member;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.Origin;
import java.util.function.Function;

/** A value that a member gives, by itself or through its class, and where it is written. */
public record Said<T>(T value, MemberView member, Origin source) {
    public Said {
        requireNonNull(value, "value");
        requireNonNull(member, "member");
        requireNonNull(source, "source");
    }

    /** The same, with the value converted. */
    public <R> Said<R> map(Function<? super T, ? extends R> change) {
        return new Said<>(change.apply(value), member, source);
    }
}
