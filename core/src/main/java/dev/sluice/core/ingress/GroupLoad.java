package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import java.util.List;

/** The outcome of looking for a group's members. */
public sealed interface GroupLoad {
    StackId id();

    record Loaded(IngressGroup group) implements GroupLoad {
        public Loaded {
            requireNonNull(group, "group");
        }

        @Override
        public StackId id() {
            return group.id();
        }
    }

    /**
     * It can't be told who belongs to the group, or in which order, so nothing of those that remain may be touched.
     *
     * @param departed those that have left or are being deleted, and still carry the group's finalizer, by key
     * @param remaining all others that the group may hold something of
     */
    record Failed(StackId id, List<Problem> problems, List<FormerMember> departed, List<ObjectKey> remaining)
            implements GroupLoad {
        public Failed {
            requireNonNull(id, "id");
            problems = List.copyOf(problems);
            departed = List.copyOf(departed);
            remaining = List.copyOf(remaining);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("problems: [] (expected: what keeps " + id + " from loading)");
            }
        }

        /** The failure of an Ingress that names no group it could be in. */
        static Failed of(StackId id, Problem problem) {
            return new Failed(id, List.of(problem), List.of(), List.of());
        }
    }
}
