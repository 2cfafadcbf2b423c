package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/** Identity of a task in its plan: the resource, and which part of its change. */
public record TaskId(ChangedResource resource, Part part) implements Comparable<TaskId> {
    private static final Comparator<TaskId> ORDER =
            Comparator.comparing(TaskId::resource).thenComparing(TaskId::part);

    public TaskId {
        requireNonNull(resource, "resource");
        requireNonNull(part, "part");
    }

    @Override
    public int compareTo(TaskId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return resource + " " + part;
    }

    /** The parts that a change may be run in. */
    public enum Part {
        /** Frees what would keep others from being changed. */
        RELEASE,
        /** Creates or modifies. */
        DEPLOY,
        /** Finishes what has to wait for an active load balancer. */
        FINISH,
        /** Deletes. */
        DELETE
    }
}
