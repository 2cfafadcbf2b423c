package dev.sluice.core.reconcile;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.time.Clock;

/**
 * What a pass over an Ingress group works with.
 *
 * @param build makes the stack that a group wants
 */
record IngressParts(
        IngressLoop.Cluster cluster,
        Build build,
        StackDeployment deployment,
        BackendSecurityGroup backendSecurityGroup,
        ReconcileMetrics metrics,
        Clock clock,
        ControllerSettings settings) {
    /** Whether the model is written to the group's first member. */
    boolean planAnnotationWanted() {
        return settings.gates().isEnabled(FeatureGate.INGRESS_PLAN_ANNOTATION);
    }

    /** Makes the stack that a group wants, with facts of its own for each call. */
    @FunctionalInterface
    interface Build {
        BuildResult build(IngressGroup group);
    }
}
