package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.problem.Subject;

/** Why a resource changes. Explains to people and steers nothing. */
public sealed interface Cause {

    /** An object of the cluster asks for it: its annotation or field with the value, both empty for the object as a whole. */
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

    /** Nothing in the cluster asks for it any more. */
    record NotWanted() implements Cause {
        @Override
        public String toString() {
            return "no longer wanted";
        }
    }

    /** Somebody changed it in AWS; no change in the cluster explains the difference. */
    record Drift() implements Cause {
        @Override
        public String toString() {
            return "drift";
        }
    }
}
