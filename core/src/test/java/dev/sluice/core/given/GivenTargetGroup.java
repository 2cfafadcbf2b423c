package dev.sluice.core.given;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.model.HealthCheck;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A target group as AWS has it, in the making: for HTTP to pods in {@code vpc-1}. */
public final class GivenTargetGroup {
    private final String name;
    private String targetType = "ip";
    private String ipAddressType = "ipv4";
    private String vpcId = "vpc-1";
    private String protocol = "HTTP";

    GivenTargetGroup(String name) {
        this.name = name;
    }

    public GivenTargetGroup ofType(String changed) {
        targetType = changed;
        return this;
    }

    public GivenTargetGroup withIpAddressType(String changed) {
        ipAddressType = changed;
        return this;
    }

    public GivenTargetGroup inVpc(String changed) {
        vpcId = changed;
        return this;
    }

    public GivenTargetGroup withProtocol(String changed) {
        protocol = changed;
        return this;
    }

    public ElbTargetGroup build() {
        return new ElbTargetGroup(
                new Arn("arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/" + name + "/1"),
                name,
                targetType,
                80,
                protocol,
                Optional.empty(),
                ipAddressType,
                vpcId,
                HealthCheck.unspecified(),
                OptionalInt.empty(),
                List.of());
    }
}
