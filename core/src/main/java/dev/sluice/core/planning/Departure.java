package dev.sluice.core.planning;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.plan.Plan;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How AWS is rid of the Ingresses that have left a group.
 *
 * @param free those of which nothing is left once the plan is through
 */
public record Departure(Plan plan, SortedSet<ObjectKey> free) {
    public Departure {
        requireNonNull(plan, "plan");
        free = Collections.unmodifiableSortedSet(new TreeSet<>(free));
    }

    /** Who has left a group and who has stayed. */
    public record Parting(SortedSet<ObjectKey> departed, SortedSet<ObjectKey> remaining) {
        public Parting {
            departed = Collections.unmodifiableSortedSet(new TreeSet<>(departed));
            remaining = Collections.unmodifiableSortedSet(new TreeSet<>(remaining));
        }

        public static Parting of(Collection<ObjectKey> departed, Collection<ObjectKey> remaining) {
            return new Parting(new TreeSet<>(departed), new TreeSet<>(remaining));
        }
    }
}
