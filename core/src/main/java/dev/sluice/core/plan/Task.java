package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Steps that are run one after the other, as soon as all tasks in {@code after} are done. Tasks of one {@code lane}
 * never run at the same time: the rules of a listener share its quota.
 */
public record Task(TaskId id, List<Step> steps, SortedSet<TaskId> after, Optional<String> lane) {
    public Task {
        requireNonNull(id, "id");
        steps = List.copyOf(steps);
        after = Collections.unmodifiableSortedSet(new TreeSet<>(after));
        requireNonNull(lane, "lane");
    }

    /** The same task after these others as well. */
    public Task after(Iterable<TaskId> others) {
        NavigableSet<TaskId> all = new TreeSet<>(after);
        others.forEach(all::add);
        all.remove(id);
        return new Task(id, steps, all, lane);
    }
}
