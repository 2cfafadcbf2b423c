package dev.sluice.core.planning.difference;

import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** In what a target group differs from the wanted one. Name, port, VPC and address type are never compared. */
public final class TargetGroupDifference {
    private static final Set<String> LAYER_4 = Set.of("TCP", "UDP", "TLS", "TCP_UDP", "QUIC", "TCP_QUIC");

    private TargetGroupDifference() {}

    /** The fields that AWS cannot change in place. */
    public static List<FieldChange> forcing(ElbTargetGroup found, TargetGroup desired, FeatureGates gates) {
        Differences fields = new Differences();
        fields.compare("targetType", found.targetType(), desired.targetType());
        fields.compare("protocol", found.protocol(), desired.protocol());
        desired.protocolVersion()
                .ifPresent(version -> fields.compare(
                        "protocolVersion", found.protocolVersion().orElse(""), version));
        fields.compare("targetControlPort", text(found.targetControlPort()), text(desired.targetControlPort()));
        if (!gates.isEnabled(FeatureGate.NLB_HEALTH_CHECK_ADVANCED_CONFIG) && LAYER_4.contains(desired.protocol())) {
            desired.healthCheck().ifPresent(check -> fixedOnLayer4(fields, found.healthCheck(), check));
        }
        return fields.fields();
    }

    /** The parts of the health check that differ; parts that the wanted one leaves open are not compared. */
    public static List<FieldChange> healthCheck(HealthCheck found, HealthCheck desired) {
        Differences fields = new Differences();
        desired.port().ifPresent(port -> fields.compare("healthCheck.port", port(found), port.text()));
        fields.compare(
                "healthCheck.protocol",
                found.protocol().orElse(""),
                desired.protocol().orElse(""));
        desired.path()
                .ifPresent(
                        path -> fields.compare("healthCheck.path", found.path().orElse(""), path));
        desired.matcher().ifPresent(matcher -> matcher(fields, found, matcher));
        number(fields, "healthCheck.intervalSeconds", found.intervalSeconds(), desired.intervalSeconds());
        number(fields, "healthCheck.timeoutSeconds", found.timeoutSeconds(), desired.timeoutSeconds());
        number(
                fields,
                "healthCheck.healthyThresholdCount",
                found.healthyThresholdCount(),
                desired.healthyThresholdCount());
        number(
                fields,
                "healthCheck.unhealthyThresholdCount",
                found.unhealthyThresholdCount(),
                desired.unhealthyThresholdCount());
        return fields.fields();
    }

    private static void fixedOnLayer4(Differences fields, HealthCheck found, HealthCheck desired) {
        fields.compare(
                "healthCheck.protocol",
                found.protocol().orElse(""),
                desired.protocol().orElse(""));
        desired.matcher().ifPresent(matcher -> matcher(fields, found, matcher));
        number(fields, "healthCheck.intervalSeconds", found.intervalSeconds(), desired.intervalSeconds());
        number(fields, "healthCheck.timeoutSeconds", found.timeoutSeconds(), desired.timeoutSeconds());
    }

    private static void matcher(Differences fields, HealthCheck found, HealthCheck.Matcher desired) {
        if (!found.matcher().equals(Optional.of(desired))) {
            fields.note(
                    "healthCheck.matcher",
                    found.matcher().map(HealthCheck.Matcher::codes).orElse(""),
                    desired.codes());
        }
    }

    private static void number(Differences fields, String field, OptionalInt found, OptionalInt desired) {
        if (desired.isPresent()) {
            fields.compare(field, text(found), text(desired));
        }
    }

    private static String port(HealthCheck found) {
        return found.port().map(PortReference::text).orElse("");
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
