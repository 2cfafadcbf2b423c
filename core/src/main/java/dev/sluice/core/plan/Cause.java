package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.problem.Subject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a resource changes. Explains to people and steers nothing.
 *
 * <p>Only the process that applied a stack last knows for certain whether the cluster or AWS has changed since. It
 * compares what was wanted then with what is wanted now, field by field. A field that is wanted as before has drifted,
 * and what asks for its value is named beside; otherwise the cause is what asks for the new value, or what has stopped
 * asking for the old one. Whoever does not know, such as {@code sluice plan} or a process that has just started, names
 * the annotation or field that gives the wanted value, with drift beside it as the other possibility, and calls a
 * difference drift alone where the wanted value is a default that nothing in the cluster sets.
 */
public sealed interface Cause {

    /**
     * An object of the cluster asks for it: its annotation or field with the value, both empty for the object as a
     * whole.
     */
    record Wanted(Subject subject, String field, String value) implements Cause {
        public Wanted {
            requireNonNull(subject, "subject");
            requireNonNull(field, "field");
            requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return field.isEmpty() ? subject.toString() : subject + ": " + field + ": \"" + value + '"';
        }
    }

    /** Nothing in the cluster asks any more for the resource, or for the value that a field of it has. */
    record NotWanted(LostWish lost) implements Cause {
        public NotWanted {
            requireNonNull(lost, "lost");
        }

        @Override
        public String toString() {
            return lost.text();
        }
    }

    /**
     * Somebody changed it in AWS; no change in the cluster explains the difference.
     *
     * @param wantedBy what asks for the values that are wanted, where anything does
     */
    record Drift(Evidence evidence, List<Wanted> wantedBy) implements Cause {
        public Drift {
            requireNonNull(evidence, "evidence");
            wantedBy = List.copyOf(wantedBy);
        }

        @Override
        public String toString() {
            return switch (evidence) {
                case APPLIED_BEFORE -> wantedBy.isEmpty() ? "drift" : "drift; wanted by " + all(wantedBy);
                case POSSIBLE -> "drift, unless this has changed in the cluster since it was deployed";
                case NOTHING_ASKS -> "drift: the default is wanted, nothing in the cluster asks for another value";
            };
        }

        private static String all(List<Wanted> wantedBy) {
            return wantedBy.stream().map(Wanted::toString).collect(Collectors.joining(", "));
        }

        /** How it is known that AWS has changed and not the cluster. */
        public enum Evidence {
            /** This process has applied the same wish before. */
            APPLIED_BEFORE,
            /** What was applied last is not known: either AWS has changed, or what asks for the value. */
            POSSIBLE,
            /**
             * The wanted value is a default. What was applied last is not known, so it may also be that an annotation
             * or field that asked for another value is gone.
             */
            NOTHING_ASKS
        }
    }
}
