package dev.sluice.core.ingress.member;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.Origin;
import java.util.List;
import java.util.Map;

/** One key of a map that members fill together, such as one tag or one attribute. */
public record SaidPair(String key, String value, MemberView member, Origin source) {
    public SaidPair {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        requireNonNull(member, "member");
        requireNonNull(source, "source");
    }

    /** The pairs of a map that one annotation holds. */
    public static <M extends Map<String, String>> List<SaidPair> of(Said<M> said) {
        Origin whole = said.source();
        return said.value().entrySet().stream()
                .map(entry -> new SaidPair(
                        entry.getKey(),
                        entry.getValue(),
                        said.member(),
                        new Origin(whole.subject(), whole.field(), entry.getKey() + "=" + entry.getValue())))
                .toList();
    }
}
