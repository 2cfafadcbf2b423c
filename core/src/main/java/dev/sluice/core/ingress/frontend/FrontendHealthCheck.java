package dev.sluice.core.ingress.frontend;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.model.HealthCheck;
import java.util.Optional;
import java.util.OptionalInt;

/** How a frontend NLB checks the ALB behind one of its ports. */
record FrontendHealthCheck(
        PortReference port,
        String protocol,
        String path,
        String successCodes,
        int intervalSeconds,
        int timeoutSeconds,
        int healthyThreshold,
        int unhealthyThreshold) {
    HealthCheck toModel() {
        return new HealthCheck(
                Optional.of(port),
                Optional.of(protocol),
                Optional.of(path),
                Optional.of(new HealthCheck.Matcher.HttpCode(successCodes)),
                OptionalInt.of(intervalSeconds),
                OptionalInt.of(timeoutSeconds),
                OptionalInt.of(healthyThreshold),
                OptionalInt.of(unhealthyThreshold));
    }
}
