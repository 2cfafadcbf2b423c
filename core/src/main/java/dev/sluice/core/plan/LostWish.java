package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Subject;
import java.util.Optional;

/** Why nothing asks any more for a resource, or for the value that a field of it has. */
public sealed interface LostWish {

    /** In words, as the end of a sentence that begins with "because". */
    String text();

    /** The object that asked for it, where one is known. */
    default Optional<Subject> object() {
        return switch (this) {
            case Deleted deleted -> Optional.of(deleted.subject());
            case Moved moved -> Optional.of(moved.subject());
            case OfAnotherClass other -> Optional.of(other.subject());
            case Left left -> Optional.of(left.subject());
            case Said said -> Optional.of(said.subject());
            case NotAsked notAsked -> Optional.of(notAsked.subject());
            case NobodyAsks nobody -> Optional.empty();
            case NobodyLeft nobody -> Optional.empty();
            case Superseded superseded -> Optional.empty();
        };
    }

    /** The object is on its way out of the cluster. */
    record Deleted(Subject subject) implements LostWish {
        public Deleted {
            requireNonNull(subject, "subject");
        }

        @Override
        public String text() {
            return subject + " is being deleted";
        }
    }

    /** The object is in another group now. */
    record Moved(Subject subject, StackId group) implements LostWish {
        public Moved {
            requireNonNull(subject, "subject");
            requireNonNull(group, "group");
        }

        @Override
        public String text() {
            return subject
                    + (group.isExplicit() ? " is in group " + group + " now" : " is in no shared group any more");
        }
    }

    /** The class of the object is somebody else's now. */
    record OfAnotherClass(Subject subject) implements LostWish {
        public OfAnotherClass {
            requireNonNull(subject, "subject");
        }

        @Override
        public String text() {
            return subject + " is no longer of a class of this controller";
        }
    }

    /** The object is gone, or has left the group, and nothing tells which. */
    record Left(Subject subject) implements LostWish {
        public Left {
            requireNonNull(subject, "subject");
        }

        @Override
        public String text() {
            return subject + " is gone or has left the group";
        }
    }

    /** What the object says has changed; {@code before} is absent for what it did not say, {@code after} likewise. */
    record Said(Subject subject, String field, Optional<String> before, Optional<String> after) implements LostWish {
        public Said {
            requireNonNull(subject, "subject");
            requireNonNull(field, "field");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
            if (before.equals(after)) {
                throw new IllegalArgumentException(field + ": " + before + " (expected: a change)");
            }
        }

        @Override
        public String text() {
            if (before.isPresent() && after.isPresent()) {
                return subject + ": " + field + ": " + quoted(before.get()) + " -> " + quoted(after.get());
            }
            return before.map(value -> subject + " no longer has " + field + ": " + quoted(value))
                    .orElseGet(() -> subject + " has " + field + ": " + quoted(after.orElse("")) + " now");
        }

        private static String quoted(String value) {
            return '"' + value + '"';
        }
    }

    /** The object stands in the cluster and does not ask for it; whether it ever did is not known. */
    record NotAsked(Subject subject) implements LostWish {
        public NotAsked {
            requireNonNull(subject, "subject");
        }

        @Override
        public String text() {
            return subject + " does not want it";
        }
    }

    /** No member of the group asks for it; who ever did is not known. */
    record NobodyAsks(StackId group) implements LostWish {
        public NobodyAsks {
            requireNonNull(group, "group");
        }

        @Override
        public String text() {
            return "no Ingress of group " + group + " wants it";
        }
    }

    /** The group has no member any more; who the last one was is not known. */
    record NobodyLeft(StackId group) implements LostWish {
        public NobodyLeft {
            requireNonNull(group, "group");
        }

        @Override
        public String text() {
            return group.isExplicit() ? "group " + group + " has no Ingress any more" : "Ingress " + group + " is gone";
        }
    }

    /** Another resource has the same place in the stack. */
    record Superseded() implements LostWish {
        @Override
        public String text() {
            return "another one takes its place";
        }
    }
}
