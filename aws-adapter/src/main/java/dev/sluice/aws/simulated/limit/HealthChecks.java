package dev.sluice.aws.simulated.limit;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.HealthCheck.Matcher;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Health checks of target groups: AWS's defaults and the ranges it takes. */
public final class HealthChecks {
    private static final String GRPC = "GRPC";
    private static final Pattern HTTP_CODES =
            Pattern.compile("[2-5][0-9]{2}(-[2-5][0-9]{2})?(,[2-5][0-9]{2}(-[2-5][0-9]{2})?)*");
    private static final Pattern GRPC_CODES = Pattern.compile("[0-9]{1,2}(-[0-9]{1,2})?(,[0-9]{1,2}(-[0-9]{1,2})?)*");

    private HealthChecks() {}

    /** What AWS makes of a health check for a target group of this protocol: absent parts get its defaults. */
    public static HealthCheck complete(Optional<HealthCheck> given, String protocol, Optional<String> protocolVersion) {
        boolean http = protocol.startsWith("HTTP");
        String checkProtocol = given.flatMap(HealthCheck::protocol).orElse(http ? "HTTP" : "TCP");
        boolean httpCheck = checkProtocol.startsWith("HTTP");
        boolean grpc = protocolVersion.equals(Optional.of(GRPC));
        return new HealthCheck(
                given.flatMap(HealthCheck::port).or(() -> Optional.of(PortReference.of("traffic-port"))),
                Optional.of(checkProtocol),
                httpCheck
                        ? given.flatMap(HealthCheck::path).or(() -> Optional.of(grpc ? "/AWS.ALB/healthcheck" : "/"))
                        : Optional.empty(),
                httpCheck
                        ? given.flatMap(HealthCheck::matcher).or(() -> Optional.of(usualMatcher(http, grpc)))
                        : Optional.empty(),
                or(given.map(HealthCheck::intervalSeconds), 30),
                or(given.map(HealthCheck::timeoutSeconds), usualTimeout(http, httpCheck)),
                or(given.map(HealthCheck::healthyThresholdCount), 5),
                or(given.map(HealthCheck::unhealthyThresholdCount), 2));
    }

    private static Matcher usualMatcher(boolean http, boolean grpc) {
        if (grpc) {
            return new Matcher.GrpcCode("12");
        }
        return new Matcher.HttpCode(http ? "200" : "200-399");
    }

    private static int usualTimeout(boolean http, boolean httpCheck) {
        if (http) {
            return 5;
        }
        return httpCheck ? 6 : 10;
    }

    private static OptionalInt or(Optional<OptionalInt> given, int usual) {
        return given.filter(OptionalInt::isPresent).orElse(OptionalInt.of(usual));
    }

    /** Refuses what AWS refuses; {@code check} is complete. */
    public static void require(HealthCheck check) {
        int interval = between("interval", check.intervalSeconds().orElseThrow(), 5, 300);
        int timeout = between("timeout", check.timeoutSeconds().orElseThrow(), 2, 120);
        between("healthy threshold count", check.healthyThresholdCount().orElseThrow(), 2, 10);
        between("unhealthy threshold count", check.unhealthyThresholdCount().orElseThrow(), 2, 10);
        if (timeout >= interval && check.protocol().orElse("").startsWith("HTTP")) {
            throw invalid(
                    "Health check timeout '" + timeout + "' must be smaller than the interval '" + interval + "'");
        }
        check.path()
                .filter(path -> !path.startsWith("/") || path.length() > 1024)
                .ifPresent(path -> {
                    throw invalid("Health check path '" + path
                            + "' must begin with a '/' character and have at most 1024 characters");
                });
        check.port().ifPresent(HealthChecks::requirePort);
        check.matcher().ifPresent(HealthChecks::requireMatcher);
    }

    private static void requirePort(PortReference port) {
        switch (port) {
            case PortReference.Number number -> between("port", number.port(), 1, 65_535);
            case PortReference.Name name -> {
                if (!name.name().equals("traffic-port")) {
                    throw invalid("Health check port '" + name.name() + "' must be a port number or 'traffic-port'");
                }
            }
        }
    }

    private static void requireMatcher(Matcher matcher) {
        Pattern allowed = switch (matcher) {
            case Matcher.HttpCode http -> HTTP_CODES;
            case Matcher.GrpcCode grpc -> GRPC_CODES;
        };
        if (!allowed.matcher(matcher.codes()).matches()) {
            throw invalid("Health check matcher '" + matcher.codes() + "' is not valid");
        }
    }

    private static int between(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw invalid(
                    "Health check " + what + " '" + value + "' must be between '" + least + "' and '" + most + "'");
        }
        return value;
    }

    private static Refusal invalid(String message) {
        return new Refusal("ValidationError", message);
    }
}
