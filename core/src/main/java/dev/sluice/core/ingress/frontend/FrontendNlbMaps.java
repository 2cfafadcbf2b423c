package dev.sluice.core.ingress.frontend;

import static dev.sluice.core.annotation.FrontendNlbAnnotations.ATTRIBUTES;
import static dev.sluice.core.annotation.FrontendNlbAnnotations.TAGS;

import dev.sluice.core.build.LoadBalancerLimits;
import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Attributes and tags of a frontend NLB. Both are taken as whole maps, never merged. */
final class FrontendNlbMaps {
    private final GroupBuild build;

    FrontendNlbMaps(GroupBuild build) {
        this.build = build;
    }

    /** Without the annotation those of the ALB, default tags included; with it nothing else. */
    SortedMap<String, String> tags(LoadBalancer alb) {
        return Agreement.of(
                        build,
                        build.say(member -> member.annotated(TAGS)),
                        maps -> "conflicting frontend NLB tags: " + TextForms.map(maps.get(0)) + " | "
                                + TextForms.map(maps.get(1)))
                .map(Said::value)
                .orElse(alb.tags());
    }

    /** As upstream: every member after the first one with the annotation must carry an equal one. */
    SortedMap<String, String> attributes() {
        Optional<Said<SortedMap<String, String>>> chosen = Optional.empty();
        for (MemberView member : build.members()) {
            Optional<Said<SortedMap<String, String>>> said = member.annotated(ATTRIBUTES);
            if (chosen.isEmpty()) {
                chosen = said;
            } else if (!said.map(Said::value).equals(chosen.map(Said::value))) {
                reportDifference(chosen.get(), member, said);
            }
        }
        chosen.ifPresent(this::checkClientRouting);
        return chosen.map(Said::value).orElseGet(TreeMap::new);
    }

    private void reportDifference(
            Said<SortedMap<String, String>> chosen, MemberView member, Optional<Said<SortedMap<String, String>>> said) {
        String message = "conflicting frontend NLB attributes: " + TextForms.map(chosen.value()) + " | "
                + TextForms.map(said.map(Said::value).orElseGet(TreeMap::new));
        Origin place = said.map(Said::source).orElseGet(() -> new Origin(member.subject(), ATTRIBUTES.key(), ""));
        build.reject(chosen.source(), ProblemCode.CONFLICTING_VALUES, message);
        build.reject(place, ProblemCode.CONFLICTING_VALUES, message);
    }

    private void checkClientRouting(Said<SortedMap<String, String>> chosen) {
        LoadBalancerLimits.ofNetworkAttributes(chosen.value())
                .ifPresent(message -> build.reject(chosen.source(), ProblemCode.INVALID_VALUE, message));
    }
}
