package dev.sluice.aws.simulated;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.TargetGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TargetRefusalsTest {
    @TestFactory
    Stream<DynamicTest> targetGroups() {
        return new RefusedCall()
                .row("a name that is taken", "DuplicateTargetGroupName", "'group'", lab -> {
                    lab.targetGroup("group");
                    create(lab, "ip", "HTTP", "ipv4");
                })
                .row("an unknown target type", "ValidationError", "'pod'", lab -> create(lab, "pod", "HTTP", "ipv4"))
                .row("an unknown protocol", "ValidationError", "'SCTP'", lab -> create(lab, "ip", "SCTP", "ipv4"))
                .row(
                        "an unknown IP address type",
                        "ValidationError",
                        "'ipv5'",
                        lab -> create(lab, "ip", "HTTP", "ipv5"))
                .row(
                        "HTTP to a load balancer",
                        "InvalidConfigurationRequest",
                        "'TCP'",
                        lab -> create(lab, "alb", "HTTP", "ipv4"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> changesOfTargetGroups() {
        return new RefusedCall()
                .row("deletion of one in use", "ResourceInUse", "currently in use", lab -> {
                    Arn group = lab.targetGroup("group");
                    lab.rule(lab.http(lab.loadBalancer("web"), 80), 1, Desired.forwardTo(group));
                    lab.cloud().targetGroups().delete(group);
                })
                .row(
                        "an attribute value",
                        "InvalidConfigurationRequest",
                        "'3601'",
                        lab -> lab.cloud()
                                .targetGroups()
                                .modifyAttributes(
                                        lab.targetGroup("group"),
                                        Map.of("deregistration_delay.timeout_seconds", "3601")))
                .row(
                        "an attribute of another protocol",
                        "InvalidConfigurationRequest",
                        "not recognized",
                        lab -> lab.cloud()
                                .targetGroups()
                                .modifyAttributes(
                                        lab.targetGroup("group"), Map.of("proxy_protocol_v2.enabled", "true")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> healthChecks() {
        return new RefusedCall()
                .row("too often", "ValidationError", "interval '4'", lab -> check(lab, Desired.healthCheck(4, 2)))
                .row(
                        "too patient",
                        "ValidationError",
                        "timeout '121'",
                        lab -> check(lab, Desired.healthCheck(300, 121)))
                .row(
                        "longer than the interval",
                        "ValidationError",
                        "smaller",
                        lab -> check(lab, Desired.healthCheck(10, 11)))
                .row("a path without a slash", "ValidationError", "'healthz'", lab -> check(lab, path("healthz")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> targets() {
        return new RefusedCall()
                .row("none", "ValidationError", "At least one", lab -> register(lab, "instance"))
                .row("an unknown instance", "InvalidTarget", "'i-x'", lab -> register(lab, "instance", "i-x"))
                .row("no address", "ValidationError", "'web'", lab -> register(lab, "ip", "web"))
                .row(
                        "an address of the other family",
                        "ValidationError",
                        "'fd00::1'",
                        lab -> register(lab, "ip", "fd00::1"))
                .row("a public address", "InvalidTarget", "'8.8.8.8'", lab -> register(lab, "ip", "8.8.8.8"))
                .row(
                        "one outside the VPC without a zone",
                        "ValidationError",
                        "'all'",
                        lab -> register(lab, "ip", "192.168.0.1"))
                .tests();
    }

    private static void register(Lab lab, String targetType, String... ids) {
        Arn group = create(lab, targetType, "HTTP", "ipv4");
        lab.targets()
                .register(group, Stream.of(ids).map(id -> Target.of(id, 80)).toList());
    }

    private static void check(Lab lab, HealthCheck check) {
        lab.cloud().targetGroups().modifyHealthCheck(lab.targetGroup("group"), check);
    }

    private static HealthCheck path(String path) {
        HealthCheck like = Desired.healthCheck(30, 5);
        return new HealthCheck(
                like.port(),
                like.protocol(),
                Optional.of(path),
                like.matcher(),
                like.intervalSeconds(),
                like.timeoutSeconds(),
                like.healthyThresholdCount(),
                like.unhealthyThresholdCount());
    }

    private static Arn create(Lab lab, String targetType, String protocol, String ipAddressType) {
        TargetGroup like = Desired.targetGroup("group", 80);
        TargetGroup desired = new TargetGroup(
                like.id(),
                like.name(),
                targetType,
                like.port(),
                protocol,
                Optional.empty(),
                ipAddressType,
                Optional.empty(),
                OptionalInt.empty(),
                Lab.none(),
                Lab.none(),
                List.of());
        return lab.cloud().targetGroups().create(desired, lab.vpc(), Lab.none()).arn();
    }
}
