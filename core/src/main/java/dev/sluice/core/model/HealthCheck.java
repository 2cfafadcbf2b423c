package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.PortReference;
import java.util.Optional;
import java.util.OptionalInt;

/** How AWS checks targets; times in seconds. The port is a number or the text {@code traffic-port}. */
public record HealthCheck(
        Optional<PortReference> port,
        Optional<String> protocol,
        Optional<String> path,
        Optional<Matcher> matcher,
        OptionalInt intervalSeconds,
        OptionalInt timeoutSeconds,
        OptionalInt healthyThresholdCount,
        OptionalInt unhealthyThresholdCount) {
    public HealthCheck {
        requireNonNull(port, "port");
        requireNonNull(protocol, "protocol");
        requireNonNull(path, "path");
        requireNonNull(matcher, "matcher");
        requireNonNull(intervalSeconds, "intervalSeconds");
        requireNonNull(timeoutSeconds, "timeoutSeconds");
        requireNonNull(healthyThresholdCount, "healthyThresholdCount");
        requireNonNull(unhealthyThresholdCount, "unhealthyThresholdCount");
    }

    /** A health check of which nothing is said, so that AWS has its defaults. */
    public static HealthCheck unspecified() {
        return new HealthCheck(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /** Which answers count as healthy. */
    public sealed interface Matcher {
        String codes();

        record HttpCode(String codes) implements Matcher {}

        record GrpcCode(String codes) implements Matcher {}
    }
}
