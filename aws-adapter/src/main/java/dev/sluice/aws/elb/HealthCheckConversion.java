package dev.sluice.aws.elb;

import static dev.sluice.aws.shape.Absence.optional;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.model.HealthCheck;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Matcher;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** The parts of a health check that are more than a field. */
final class HealthCheckConversion {
    private HealthCheckConversion() {}

    static HealthCheck from(TargetGroup found) {
        return new HealthCheck(
                optional(found.healthCheckPort()).map(HealthCheckConversion::port),
                optional(found.healthCheckProtocolAsString()),
                optional(found.healthCheckPath()),
                matcher(found.matcher()),
                optional(found.healthCheckIntervalSeconds()),
                optional(found.healthCheckTimeoutSeconds()),
                optional(found.healthyThresholdCount()),
                optional(found.unhealthyThresholdCount()));
    }

    static @Nullable String port(HealthCheck check) {
        return check.port().map(PortReference::text).orElse(null);
    }

    static @Nullable Matcher matcher(HealthCheck check) {
        return check.matcher().map(HealthCheckConversion::toSdk).orElse(null);
    }

    private static Matcher toSdk(HealthCheck.Matcher matcher) {
        return switch (matcher) {
            case HealthCheck.Matcher.HttpCode http ->
                Matcher.builder().httpCode(http.codes()).build();
            case HealthCheck.Matcher.GrpcCode grpc ->
                Matcher.builder().grpcCode(grpc.codes()).build();
        };
    }

    private static PortReference port(String text) {
        return text.matches("\\d{1,5}") ? PortReference.of(Integer.parseInt(text)) : PortReference.of(text);
    }

    private static Optional<HealthCheck.Matcher> matcher(@Nullable Matcher matcher) {
        if (matcher == null) {
            return Optional.empty();
        }
        Optional<HealthCheck.Matcher> http = optional(matcher.httpCode()).map(HealthCheck.Matcher.HttpCode::new);
        return http.or(() -> optional(matcher.grpcCode()).map(HealthCheck.Matcher.GrpcCode::new));
    }
}
