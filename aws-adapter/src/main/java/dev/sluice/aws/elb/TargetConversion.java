package dev.sluice.aws.elb;

import static dev.sluice.aws.shape.Absence.optional;
import static dev.sluice.aws.shape.Absence.text;

import dev.sluice.core.cloud.Target;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealth;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

/** Targets and their health. */
final class TargetConversion {
    private TargetConversion() {}

    static List<TargetDescription> toSdk(List<Target> targets) {
        return targets.stream()
                .map(target -> TargetDescription.builder()
                        .id(target.id())
                        .port(target.port())
                        .availabilityZone(target.availabilityZone().orElse(null))
                        .quicServerId(target.quicServerId().orElse(null))
                        .build())
                .toList();
    }

    /** By id and port alone, as AWS looks health up. */
    static List<TargetDescription> toLookup(List<Target> targets) {
        return targets.stream()
                .map(target -> TargetDescription.builder()
                        .id(target.id())
                        .port(target.port())
                        .build())
                .toList();
    }

    static dev.sluice.core.cloud.TargetHealth from(TargetHealthDescription found) {
        TargetDescription target = found.target();
        Optional<TargetHealth> health = Optional.ofNullable(found.targetHealth());
        return new dev.sluice.core.cloud.TargetHealth(
                new Target(
                        target.id(),
                        optional(target.port()).orElse(0),
                        optional(target.availabilityZone()),
                        optional(target.quicServerId())),
                text(health.map(TargetHealth::stateAsString).orElse(null)),
                text(health.map(TargetHealth::reasonAsString).orElse(null)),
                text(health.map(TargetHealth::description).orElse(null)));
    }
}
