package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;

/** Which group an Ingress wants to belong to. */
sealed interface GroupAssignment {
    Ingress ingress();

    record Belongs(StackId group, Member member) implements GroupAssignment {
        public Belongs {
            requireNonNull(group, "group");
            requireNonNull(member, "member");
        }

        @Override
        public Ingress ingress() {
            return member.ingress();
        }
    }

    record NotOurs(Ingress ingress) implements GroupAssignment {}

    /** Its class is wrong: a group whose finalizer it carries must not go on, others needn't care. */
    record InvalidClass(Ingress ingress, Problem problem) implements GroupAssignment {}

    /** The name of its group is wrong, so it belongs to none and leaves the one it was in. */
    record InvalidGroup(Ingress ingress, Problem problem) implements GroupAssignment {}

    /** It may belong to any group, so none is complete. */
    record Undecidable(Ingress ingress, Problem problem) implements GroupAssignment {}
}
