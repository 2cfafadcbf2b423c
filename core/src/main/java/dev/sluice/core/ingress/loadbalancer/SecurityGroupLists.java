package dev.sluice.core.ingress.loadbalancer;

import static dev.sluice.core.annotation.ListenerAnnotations.INBOUND_CIDRS;
import static dev.sluice.core.annotation.ListenerAnnotations.LISTEN_PORTS;
import static dev.sluice.core.annotation.ListenerAnnotations.PREFIX_LISTS;
import static dev.sluice.core.annotation.LoadBalancerAnnotations.TAGS;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.ClassOrigins;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.TextForms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists of security groups in annotations, whose order counts. An empty list is a list, too. */
public final class SecurityGroupLists {
    private SecurityGroupLists() {}

    /** The first list; other ones are reported. */
    public static Optional<Said<List<String>>> agreed(GroupBuild build, Annotation<List<String>> annotation) {
        return Agreement.of(
                build,
                build.say(member -> member.annotated(annotation)),
                values -> "conflicting securityGroups: " + TextForms.list(values.get(0)) + " | "
                        + TextForms.list(values.get(1)));
    }

    /** Where a member says who may connect, to what. */
    static List<Origin> sourcesOfAccess(MemberView member) {
        Stream<Origin> annotated = Stream.of(INBOUND_CIDRS, PREFIX_LISTS, LISTEN_PORTS, TAGS)
                .flatMap(annotation -> member.annotations().source(annotation).stream())
                .map(Origin::of);
        return Stream.concat(annotated, ClassOrigins.ofAccess(member).stream()).toList();
    }
}
