package dev.sluice.core.ingress;

import dev.sluice.core.annotation.GroupAnnotations;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.model.StackId;
import dev.sluice.core.naming.Finalizers;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads from an Ingress which groups it names, by annotation, class and finalizers. */
final class GroupNaming {
    private static final int MAX_LENGTH = 63;
    private static final Pattern NAME = Pattern.compile("([a-z0-9][-a-z0-9.]*)?[a-z0-9]");

    private GroupNaming() {}

    /** The group of an Ingress that is ours. */
    static GroupAssignment assign(Member member) {
        return ofClass(member)
                .or(() -> ofAnnotation(member.ingress()))
                .map(name -> assign(member, name))
                .orElseGet(() -> new GroupAssignment.Belongs(
                        StackId.implicit(member.ingress().key()), member));
    }

    /** A group's name and where it stands. */
    private record WrittenName(Subject subject, String field, String name) {}

    private static Optional<WrittenName> ofClass(Member member) {
        return member.classParams()
                .flatMap(params -> params.spec()
                        .groupName()
                        .map(name -> new WrittenName(Subject.of(params), "spec.group.name", name)));
    }

    private static Optional<WrittenName> ofAnnotation(Ingress ingress) {
        return Optional.ofNullable(ingress.meta().annotations().get(GroupAnnotations.NAME.key()))
                .map(name -> new WrittenName(Subject.of(ingress), GroupAnnotations.NAME.key(), name));
    }

    private static GroupAssignment assign(Member member, WrittenName written) {
        return fault(written.name())
                .<GroupAssignment>map(fault -> new GroupAssignment.InvalidGroup(
                        member.ingress(),
                        Problem.error(
                                ProblemCode.INVALID_GROUP,
                                written.subject(),
                                written.field(),
                                written.name(),
                                "invalid ingress group: " + fault)))
                .orElseGet(() -> new GroupAssignment.Belongs(StackId.explicit(written.name()), member));
    }

    private static Optional<String> fault(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("groupName must consist of lower case alphanumeric characters, '-' or '.',"
                    + " and must start and end with an alphanumeric character");
        }
        return name.length() > MAX_LENGTH
                ? Optional.of("groupName must be no more than 63 characters")
                : Optional.empty();
    }

    /** The groups whose finalizers an Ingress carries: they have to let go of it before it may disappear. */
    static SortedSet<StackId> held(Ingress ingress) {
        SortedSet<StackId> groups = new TreeSet<>();
        for (String finalizer : ingress.meta().finalizers()) {
            if (finalizer.equals(Finalizers.IMPLICIT_GROUP)) {
                groups.add(StackId.implicit(ingress.key()));
            } else if (finalizer.startsWith(Finalizers.EXPLICIT_GROUP_PREFIX)) {
                groups.add(StackId.explicit(finalizer.substring(Finalizers.EXPLICIT_GROUP_PREFIX.length())));
            }
        }
        return groups;
    }
}
