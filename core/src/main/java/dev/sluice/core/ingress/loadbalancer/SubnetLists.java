package dev.sluice.core.ingress.loadbalancer;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.TextForms;
import java.util.List;
import java.util.Optional;

/** Lists of subnets in annotations: members may list the same ones in another order. */
public final class SubnetLists {
    private SubnetLists() {}

    /** The first list; other sets of subnets are reported. */
    public static Optional<Said<List<String>>> agreed(GroupBuild build, List<Said<List<String>>> lists) {
        return Agreement.of(
                build,
                lists,
                list -> list.stream().sorted().toList(),
                values -> "conflicting subnets: " + TextForms.list(values.get(0)) + " | "
                        + TextForms.list(values.get(1)));
    }

    /** The source of subnets that nobody lists: the annotation in which somebody could. */
    public static Origin undecided(GroupBuild build, Annotation<?> annotation) {
        return new Origin(build.first().subject(), annotation.key(), "");
    }
}
