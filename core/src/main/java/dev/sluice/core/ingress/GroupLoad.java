package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import java.util.List;

/** What became of the attempt to find a group's members. */
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

    /** It can't be told who belongs to the group, or in which order, so nothing of it may be touched. */
    record Failed(StackId id, List<Problem> problems) implements GroupLoad {
        public Failed {
            requireNonNull(id, "id");
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("problems: [] (expected: what keeps " + id + " from loading)");
            }
        }
    }
}
