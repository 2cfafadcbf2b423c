package dev.sluice.core.inventory;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.port.ElbTags;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds resources of one kind by their tags. The tagging API may be behind by minutes, so what this process knows
 * better counts more until then: what it has made, tagged or seen elsewhere, and what it has deleted. Safe for use by
 * several threads.
 */
final class TagSearch {
    /** Longer than the tagging API is ever behind. */
    private static final Duration LAG = Duration.ofMinutes(10);

    private final ElbTags api;
    private final ElbTags.Kind kind;
    private final TagReader tags;
    private final Recollection<Existence> known;

    TagSearch(ElbTags api, ElbTags.Kind kind, TagReader tags, Clock clock) {
        this.api = requireNonNull(api, "api");
        this.kind = requireNonNull(kind, "kind");
        this.tags = requireNonNull(tags, "tags");
        this.known = new Recollection<>(clock, LAG);
    }

    /** What matches one of the filters, with its tags; some of it may be gone. */
    SortedMap<Arn, SortedMap<String, String>> find(List<TagFilter> anyOf) {
        SortedMap<Arn, SortedMap<String, String>> found = new TreeMap<>(api.find(kind, anyOf));
        SortedMap<Arn, Existence> better = known.all();
        found.keySet().removeAll(better.keySet());
        tags.of(there(better)).forEach((arn, own) -> {
            if (anyOf.stream().anyMatch(filter -> filter.matches(own))) {
                found.put(arn, own);
            }
        });
        return found;
    }

    private static List<Arn> there(SortedMap<Arn, Existence> known) {
        return known.keySet().stream()
                .filter(arn -> known.get(arn) == Existence.THERE)
                .toList();
    }

    /** Whether the resource is of the kind that is searched for. */
    boolean isFor(Arn arn) {
        return kind.isOf(arn);
    }

    /** The resource was made or tagged, or seen where nothing is behind. */
    void seen(Arn arn) {
        known.put(arn, Existence.THERE);
        known.tidy();
    }

    /** The resource was deleted. */
    void gone(Arn arn) {
        known.put(arn, Existence.GONE);
        known.tidy();
    }

    private enum Existence {
        THERE,
        GONE
    }
}
