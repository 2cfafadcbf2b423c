package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.Ref;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tags of load balancers, listeners, rules and target groups. */
public sealed interface TagStep extends Step {

    record AddTags(Ref target, SortedMap<String, String> tags) implements TagStep {
        public AddTags {
            requireNonNull(target, "target");
            tags = SortedMaps.copyOf(tags);
        }

        @Override
        public String action() {
            return "AddTags";
        }
    }

    record RemoveTags(Ref target, SortedSet<String> keys) implements TagStep {
        public RemoveTags {
            requireNonNull(target, "target");
            keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
        }

        @Override
        public String action() {
            return "RemoveTags";
        }
    }
}
