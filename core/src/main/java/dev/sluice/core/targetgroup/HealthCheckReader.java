package dev.sluice.core.targetgroup;

import static dev.sluice.core.annotation.TargetGroupAnnotations.HEALTHY_THRESHOLD;
import static dev.sluice.core.annotation.TargetGroupAnnotations.HEALTH_CHECK_INTERVAL;
import static dev.sluice.core.annotation.TargetGroupAnnotations.HEALTH_CHECK_PATH;
import static dev.sluice.core.annotation.TargetGroupAnnotations.HEALTH_CHECK_PORT;
import static dev.sluice.core.annotation.TargetGroupAnnotations.HEALTH_CHECK_PROTOCOL;
import static dev.sluice.core.annotation.TargetGroupAnnotations.HEALTH_CHECK_TIMEOUT;
import static dev.sluice.core.annotation.TargetGroupAnnotations.SUCCESS_CODES;
import static dev.sluice.core.annotation.TargetGroupAnnotations.UNHEALTHY_THRESHOLD;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.model.HealthCheck;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the health check of a target group, all but its port, which depends on the Service. */
final class HealthCheckReader {
    /** The annotations that are read. */
    static final List<Annotation<?>> KEYS = List.of(
            HEALTH_CHECK_PORT,
            HEALTH_CHECK_PROTOCOL,
            HEALTH_CHECK_PATH,
            SUCCESS_CODES,
            HEALTH_CHECK_INTERVAL,
            HEALTH_CHECK_TIMEOUT,
            HEALTHY_THRESHOLD,
            UNHEALTHY_THRESHOLD);

    private static final String GRPC = "GRPC";

    private HealthCheckReader() {}

    static HealthCheck read(AnnotationReader annotations, String protocol, String protocolVersion) {
        boolean grpc = protocolVersion.equals(GRPC);
        String codes = annotations.read(SUCCESS_CODES).orElse(grpc ? "12" : "200");
        return new HealthCheck(
                Optional.empty(),
                Optional.of(annotations.read(HEALTH_CHECK_PROTOCOL).orElse(protocol)),
                Optional.of(annotations.read(HEALTH_CHECK_PATH).orElse(grpc ? "/AWS.ALB/healthcheck" : "/")),
                Optional.of(grpc ? new HealthCheck.Matcher.GrpcCode(codes) : new HealthCheck.Matcher.HttpCode(codes)),
                OptionalInt.of(annotations.read(HEALTH_CHECK_INTERVAL).orElse(15)),
                OptionalInt.of(annotations.read(HEALTH_CHECK_TIMEOUT).orElse(5)),
                OptionalInt.of(annotations.read(HEALTHY_THRESHOLD).orElse(2)),
                OptionalInt.of(annotations.read(UNHEALTHY_THRESHOLD).orElse(2)));
    }
}
