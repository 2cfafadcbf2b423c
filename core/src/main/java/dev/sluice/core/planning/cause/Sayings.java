package dev.sluice.core.planning.cause;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Stack;
import dev.sluice.core.plan.LostWish;
import dev.sluice.core.problem.Subject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the annotations and fields say that something was made from, each looked up at once. */
final class Sayings {
    private static final String BACKEND = "backend.service";

    private final Set<Origin> all;
    private final Map<Field, List<String>> values;
    private final Set<Place> places;

    Sayings(Collection<Origin> origins) {
        this.all = new LinkedHashSet<>(origins);
        this.values = all.stream().collect(groupingBy(Field::of, mapping(Origin::value, toList())));
        this.places = all.stream().filter(Sayings::isPlace).map(Place::of).collect(toSet());
    }

    static Sayings of(Stack stack) {
        return new Sayings(stack.resources().values().stream()
                .flatMap(resource -> resource.origins().stream())
                .toList());
    }

    Stream<Origin> stream() {
        return all.stream();
    }

    /** Whether this is still said; a path may have moved to another place in its list. */
    boolean hold(Origin once) {
        return all.contains(once) || (isPlace(once) && places.contains(Place.of(once)));
    }

    /** What became of what was said and is not any more, or has another value. */
    LostWish.Said insteadOf(Origin once) {
        Optional<String> after = isPlace(once)
                ? Optional.empty()
                : values.getOrDefault(Field.of(once), List.of()).stream()
                        .filter(value -> !value.equals(once.value()))
                        .findFirst();
        return new LostWish.Said(once.subject(), once.field(), Optional.of(once.value()), after);
    }

    /** An Ingress has many paths and backends, and none of them says what became of another. */
    private static boolean isPlace(Origin origin) {
        return origin.field().contains("[") || origin.field().equals(BACKEND);
    }

    private record Field(Subject subject, String field) {
        static Field of(Origin origin) {
            return new Field(origin.subject(), origin.field());
        }
    }

    /** A path or backend, wherever in its list. */
    private record Place(Subject subject, String value) {
        static Place of(Origin origin) {
            return new Place(origin.subject(), origin.value());
        }
    }
}
