package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import java.util.Optional;
import java.util.SortedSet;

/** Which group an Ingress wants to belong to. */
sealed interface GroupAssignment {
    /** What becomes of an Ingress whose class was decided. */
    static GroupAssignment of(Ingress ingress, Classification classification) {
        return switch (classification) {
            case Classification.Ours ours -> GroupNaming.assign(new Member(ingress, ours.classParams()));
            case Classification.NotOurs notOurs -> new NotOurs(ingress);
            case Classification.InvalidClass invalid -> new InvalidClass(ingress, invalid.problem());
            case Classification.Undecidable undecidable -> new Undecidable(ingress, undecidable.problem());
        };
    }

    Ingress ingress();

    /** Why its group can't be determined. */
    default Optional<Problem> fault() {
        return switch (this) {
            case Belongs belongs -> Optional.empty();
            case NotOurs notOurs -> Optional.empty();
            case InvalidClass invalid -> Optional.of(invalid.problem());
            case InvalidGroup invalid -> Optional.of(invalid.problem());
            case Undecidable undecidable -> Optional.of(undecidable.problem());
        };
    }

    /** The groups that hold the Ingress by their finalizer, and the one it wants to be in. */
    default SortedSet<StackId> concerned() {
        SortedSet<StackId> groups = GroupNaming.held(ingress());
        if (this instanceof Belongs belongs) {
            groups.add(belongs.group());
        }
        return groups;
    }

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

    /** Its class is wrong: the group whose finalizer it carries must not go on; others are not concerned. */
    record InvalidClass(Ingress ingress, Problem problem) implements GroupAssignment {}

    /** The name of its group is wrong, so it belongs to none and leaves the one it was in. */
    record InvalidGroup(Ingress ingress, Problem problem) implements GroupAssignment {}

    /** It may belong to any group, so none is complete. */
    record Undecidable(Ingress ingress, Problem problem) implements GroupAssignment {}
}
