package dev.sluice.core.planning;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.FormerMember;
import dev.sluice.core.plan.Plan;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How AWS is cleared of what belongs to Ingresses that have left a group.
 *
 * @param free those of which nothing is left once the plan is through
 */
public record Departure(Plan plan, SortedSet<ObjectKey> free) {
    public Departure {
        requireNonNull(plan, "plan");
        free = Collections.unmodifiableSortedSet(new TreeSet<>(free));
    }

    /** Who has left a group and who has stayed. */
    public record Parting(List<FormerMember> departed, SortedSet<ObjectKey> remaining) {
        public Parting {
            departed = List.copyOf(departed);
            remaining = Collections.unmodifiableSortedSet(new TreeSet<>(remaining));
        }

        /** The Ingresses that have left. */
        public SortedSet<ObjectKey> departedKeys() {
            return departed.stream()
                    .map(former -> former.ingress().key())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
