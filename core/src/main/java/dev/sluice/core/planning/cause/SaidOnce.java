package dev.sluice.core.planning.cause;

import dev.sluice.core.model.Origin;
import dev.sluice.core.plan.LostWish;
import java.util.Collection;
import java.util.Optional;

/** Annotations and fields that had another value when a stack was last applied, or had one at all. */
final class SaidOnce {
    private static final String BACKEND = "backend.service";

    private SaidOnce() {}

    /** What became of what was said, given all that is said now. */
    static LostWish.Said of(Origin once, Collection<Origin> now) {
        Optional<String> after = isPlace(once)
                ? Optional.empty()
                : now.stream()
                        .filter(origin -> origin.subject().equals(once.subject())
                                && origin.field().equals(once.field())
                                && !origin.value().equals(once.value()))
                        .map(Origin::value)
                        .findFirst();
        return new LostWish.Said(once.subject(), once.field(), Optional.of(once.value()), after);
    }

    /** Whether it is still said; a path may have moved to another place in its list. */
    static boolean isSaid(Origin once, Collection<Origin> now) {
        return now.contains(once) || (isPlace(once) && now.stream().anyMatch(origin -> isMoved(once, origin)));
    }

    private static boolean isMoved(Origin once, Origin origin) {
        return isPlace(origin)
                && origin.subject().equals(once.subject())
                && origin.value().equals(once.value());
    }

    /** An Ingress has many paths and backends, and none of them says what became of another. */
    private static boolean isPlace(Origin origin) {
        return origin.field().contains("[") || origin.field().equals(BACKEND);
    }
}
