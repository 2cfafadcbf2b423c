package dev.sluice.core.ingress;

import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.GroupAnnotations;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import java.util.Comparator;
import java.util.List;

/** The order of a group's members: by {@code group.order}, then by key. */
final class GroupOrder {
    private static final int MIN = -1000;
    private static final int MAX = 1000;
    private static final int UNSET = 0;

    private GroupOrder() {}

    /** The members in order; an order that can't be read, or is out of range, is reported. */
    static List<Member> sorted(List<Member> members, Problems problems) {
        return members.stream()
                .map(member -> new Placed(order(member, problems), member))
                .sorted(Comparator.comparingInt(Placed::order)
                        .thenComparing(placed -> placed.member().ingress().key()))
                .map(Placed::member)
                .toList();
    }

    private record Placed(int order, Member member) {}

    private static int order(Member member, Problems problems) {
        String key = member.ingress().key().toString();
        Problems unreadable = new Problems();
        AnnotationReader reader = AnnotationReader.of(member.ingress(), unreadable);
        int order = reader.read(GroupAnnotations.ORDER).orElse(UNSET);
        unreadable
                .all()
                .forEach(problem -> problems.add(problem.withMessage(
                        "failed to load Ingress group order for ingress: " + key + ": " + problem.message())));
        if (order < MIN || order > MAX) {
            AnnotationReader.of(member.ingress(), problems)
                    .reject(
                            GroupAnnotations.ORDER,
                            ProblemCode.INVALID_VALUE,
                            "explicit Ingress group order must be within [-1000:1000], Ingress: " + key + ", order: "
                                    + order);
        }
        return order;
    }
}
