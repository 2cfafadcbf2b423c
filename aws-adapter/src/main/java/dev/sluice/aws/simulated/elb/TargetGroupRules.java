package dev.sluice.aws.simulated.elb;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.limit.Names;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TargetGroupRow;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.TargetGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Which target groups AWS accepts. */
final class TargetGroupRules {
    private static final Set<String> TYPES = Set.of("instance", "ip", "lambda", "alb");
    private static final Set<String> PROTOCOLS =
            Set.of("HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC");
    private static final Set<String> VERSIONS = Set.of("HTTP1", "HTTP2", "GRPC");
    private static final Set<String> IP_ADDRESS_TYPES = Set.of("ipv4", "ipv6");

    private TargetGroupRules() {}

    static void require(View view, TargetGroup desired, String vpcId) {
        Names.requireTargetGroupName(desired.name());
        requireOneOf("Target type", desired.targetType(), TYPES);
        requireOneOf("Protocol", desired.protocol(), PROTOCOLS);
        requireOneOf("IP address type", desired.ipAddressType(), IP_ADDRESS_TYPES);
        ProtocolRules.requirePort(desired.port());
        desired.protocolVersion().ifPresent(version -> {
            requireOneOf("Protocol version", version, VERSIONS);
            if (!desired.protocol().startsWith("HTTP")) {
                throw new Refusal(
                        "ValidationError",
                        "A protocol version cannot be specified for target groups with protocol '" + desired.protocol()
                                + "'");
            }
        });
        if (desired.targetType().equals("alb") && !desired.protocol().equals("TCP")) {
            throw new Refusal(
                    "InvalidConfigurationRequest", "Target groups of type 'alb' only support the protocol 'TCP'");
        }
        if (view.find(Tables.VPCS, vpcId).isEmpty()) {
            throw new Refusal("ValidationError", "The VPC ID '" + vpcId + "' is not found");
        }
    }

    private static void requireOneOf(String what, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            throw new Refusal(
                    "ValidationError",
                    what + " '" + value + "' must be one of '"
                            + String.join(", ", allowed.stream().sorted().toList()) + "'");
        }
    }

    static Optional<String> protocolVersion(TargetGroup desired) {
        return desired.protocolVersion()
                .or(() ->
                        Optional.of("HTTP1").filter(usual -> desired.protocol().startsWith("HTTP")));
    }

    /** Creating the same once more is no error; another one of the same name is. */
    static TargetGroupRow requireSame(TargetGroupRow present, TargetGroupRow made) {
        boolean same = present.tags().equals(made.tags())
                && withArn(made.targetGroup(), present.targetGroup().arn()).equals(present.targetGroup());
        if (!same) {
            throw new Refusal(
                    "DuplicateTargetGroupName",
                    "A target group with the same name '"
                            + present.targetGroup().name() + "' exists, but with different settings");
        }
        return present;
    }

    /** The health check after one call: what it leaves out stays. */
    static HealthCheck merged(HealthCheck given, HealthCheck before) {
        return new HealthCheck(
                given.port().or(before::port),
                given.protocol().or(before::protocol),
                given.path().or(before::path),
                given.matcher().or(before::matcher),
                or(given.intervalSeconds(), before.intervalSeconds()),
                or(given.timeoutSeconds(), before.timeoutSeconds()),
                or(given.healthyThresholdCount(), before.healthyThresholdCount()),
                or(given.unhealthyThresholdCount(), before.unhealthyThresholdCount()));
    }

    private static OptionalInt or(OptionalInt given, OptionalInt before) {
        return given.isPresent() ? given : before;
    }

    static ElbTargetGroup withLoadBalancers(ElbTargetGroup from, List<Arn> loadBalancers) {
        return copy(from, from.arn(), from.healthCheck(), loadBalancers);
    }

    static ElbTargetGroup withHealthCheck(ElbTargetGroup from, HealthCheck check) {
        return copy(from, from.arn(), check, from.loadBalancers());
    }

    private static ElbTargetGroup withArn(ElbTargetGroup from, Arn arn) {
        return copy(from, arn, from.healthCheck(), from.loadBalancers());
    }

    private static ElbTargetGroup copy(ElbTargetGroup from, Arn arn, HealthCheck check, List<Arn> loadBalancers) {
        return new ElbTargetGroup(
                arn,
                from.name(),
                from.targetType(),
                from.port(),
                from.protocol(),
                from.protocolVersion(),
                from.ipAddressType(),
                from.vpcId(),
                check,
                from.targetControlPort(),
                loadBalancers);
    }
}
