package dev.sluice.core.reconcile;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.ingress.BuildResult;
import dev.sluice.core.ingress.GroupLoad;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.time.Clock;

/**
 * What an Ingress reconcile works with.
 *
 * @param groups finds a group's members as they are now
 * @param build makes the stack that a group wants
 */
public record IngressParts(
        Groups groups,
        Build build,
        StackDeployment deployment,
        BackendSecurityGroup backendSecurityGroup,
        IngressWriter ingresses,
        EventSink events,
        SecretUse secrets,
        ReconcileMetrics metrics,
        Clock clock,
        ControllerSettings settings) {
    public IngressParts {
        requireNonNull(groups, "groups");
        requireNonNull(build, "build");
        requireNonNull(deployment, "deployment");
        requireNonNull(backendSecurityGroup, "backendSecurityGroup");
        requireNonNull(ingresses, "ingresses");
        requireNonNull(events, "events");
        requireNonNull(secrets, "secrets");
        requireNonNull(metrics, "metrics");
        requireNonNull(clock, "clock");
        requireNonNull(settings, "settings");
    }

    /** Whether the model is written to the group's first member. */
    boolean planAnnotationWanted() {
        return settings.gates().isEnabled(FeatureGate.INGRESS_PLAN_ANNOTATION);
    }

    /** Finds a group's members. */
    @FunctionalInterface
    public interface Groups {
        GroupLoad load(StackId id);
    }

    /** Makes the stack that a group wants, with facts of its own for each call. */
    @FunctionalInterface
    public interface Build {
        BuildResult build(IngressGroup group);
    }
}
