package dev.sluice.core.ingress.rule;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.settings.IngressSettings;
import dev.sluice.core.targetgroup.TargetGroupBuilder;

/**
 * What the rules of a stack are made from. All parts are of one build: {@code annotations} and {@code targetGroups}
 * report into {@code problems} too.
 */
public record RoutingContext(
        ClusterView cluster,
        Facts facts,
        IngressSettings settings,
        AnnotationReaders annotations,
        TargetGroupBuilder targetGroups,
        Problems problems) {
    public RoutingContext {
        requireNonNull(cluster, "cluster");
        requireNonNull(facts, "facts");
        requireNonNull(settings, "settings");
        requireNonNull(annotations, "annotations");
        requireNonNull(targetGroups, "targetGroups");
        requireNonNull(problems, "problems");
    }
}
