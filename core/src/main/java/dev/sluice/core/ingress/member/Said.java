package dev.sluice.core.ingress.member;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.Origin;
import java.util.function.Function;

/** What a member says about something, by itself or through its class, and where it stands. */
public record Said<T>(T value, MemberView member, Origin source) {
    public Said {
        requireNonNull(value, "value");
        requireNonNull(member, "member");
        requireNonNull(source, "source");
    }

    /** The same said in other terms. */
    public <R> Said<R> map(Function<? super T, ? extends R> change) {
        return new Said<>(change.apply(value), member, source);
    }
}
