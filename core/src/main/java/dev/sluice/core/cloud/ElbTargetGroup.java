package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.HealthCheck;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A target group as {@code DescribeTargetGroups} answers it; attributes and tags have calls of their own. */
public record ElbTargetGroup(
        Arn arn,
        String name,
        String targetType,
        int port,
        String protocol,
        Optional<String> protocolVersion,
        String ipAddressType,
        String vpcId,
        HealthCheck healthCheck,
        OptionalInt targetControlPort,
        List<Arn> loadBalancers) {
    public ElbTargetGroup {
        requireNonNull(arn, "arn");
        requireNonNull(name, "name");
        requireNonNull(targetType, "targetType");
        requireNonNull(protocol, "protocol");
        requireNonNull(protocolVersion, "protocolVersion");
        requireNonNull(ipAddressType, "ipAddressType");
        requireNonNull(vpcId, "vpcId");
        requireNonNull(healthCheck, "healthCheck");
        requireNonNull(targetControlPort, "targetControlPort");
        loadBalancers = List.copyOf(loadBalancers);
    }
}
