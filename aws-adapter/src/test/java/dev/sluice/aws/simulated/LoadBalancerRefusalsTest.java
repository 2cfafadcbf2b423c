package dev.sluice.aws.simulated;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.SubnetMapping;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LoadBalancerRefusalsTest {
    @TestFactory
    Stream<DynamicTest> names() {
        return new RefusedCall()
                .row("longer than 32", "ValidationError", "'32' characters", lab -> lab.loadBalancer("n".repeat(33)))
                .row("an underscore", "ValidationError", "alphanumeric", lab -> lab.loadBalancer("a_b"))
                .row("nothing", "ValidationError", "alphanumeric", lab -> lab.loadBalancer(""))
                .row("a hyphen at the start", "ValidationError", "begin or end", lab -> lab.loadBalancer("-a"))
                .row("a hyphen at the end", "ValidationError", "begin or end", lab -> lab.loadBalancer("a-"))
                .row("a reserved start", "ValidationError", "'internal-'", lab -> lab.loadBalancer("internal-a"))
                .row("one of another load balancer", "DuplicateLoadBalancerName", "'web'", lab -> {
                    lab.loadBalancer("web");
                    create(lab, lab.publicSubnets().subList(0, 2), List.of());
                })
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> places() {
        return new RefusedCall()
                .row("no subnet", "ValidationError", "At least one", lab -> create(lab, List.of(), List.of()))
                .row(
                        "one zone",
                        "ValidationError",
                        "two different Availability Zones",
                        lab -> create(lab, lab.publicSubnets().subList(0, 1), List.of()))
                .row(
                        "the same subnet twice",
                        "InvalidConfigurationRequest",
                        "same Availability Zone",
                        lab -> create(
                                lab,
                                List.of(
                                        lab.publicSubnets().getFirst(),
                                        lab.publicSubnets().getFirst()),
                                List.of()))
                .row(
                        "an unknown subnet",
                        "SubnetNotFound",
                        "'subnet-x'",
                        lab -> create(lab, List.of("subnet-x"), List.of()))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> securityGroupsAndAddresses() {
        return new RefusedCall()
                .row(
                        "an unknown security group",
                        "InvalidSecurityGroup",
                        "'sg-x'",
                        lab -> create(lab, lab.publicSubnets(), List.of("sg-x")))
                .row("fixed addresses", "InvalidConfigurationRequest", "Addresses", lab -> {
                    Arn web = lab.loadBalancer("web");
                    lab.cloud()
                            .loadBalancers()
                            .setSubnets(
                                    web,
                                    lab.publicSubnets().stream()
                                            .map(id -> SubnetMapping.of(id).withAllocationId("eipalloc-1"))
                                            .toList());
                })
                .row(
                        "an unknown IP address type",
                        "ValidationError",
                        "'ipv5'",
                        lab -> lab.cloud().loadBalancers().setIpAddressType(lab.loadBalancer("web"), "ipv5"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> changes() {
        return new RefusedCall()
                .row("deletion although protected", "OperationNotPermitted", "deletion protection", lab -> {
                    Arn web = lab.loadBalancer("web");
                    lab.cloud().loadBalancers().modifyAttributes(web, Map.of("deletion_protection.enabled", "true"));
                    lab.cloud().loadBalancers().delete(web);
                })
                .row(
                        "an attribute of another type of load balancer",
                        "InvalidConfigurationRequest",
                        "'dns_record.client_routing_policy' is not recognized",
                        lab -> attribute(lab, "dns_record.client_routing_policy", "any_availability_zone"))
                .row(
                        "an attribute value out of range",
                        "InvalidConfigurationRequest",
                        "'4001'",
                        lab -> attribute(lab, "idle_timeout.timeout_seconds", "4001"))
                .row(
                        "the ARN of something else",
                        "ValidationError",
                        "not a valid load balancer ARN",
                        lab -> lab.cloud().loadBalancers().attributes(lab.targetGroup("group")))
                .row(
                        "a tag of AWS's own",
                        "ValidationError",
                        "'aws:x'",
                        lab -> lab.cloud().elbTags().add(lab.loadBalancer("web"), Map.of("aws:x", "1")))
                .row(
                        "a tag value that is too long",
                        "ValidationError",
                        "256",
                        lab -> lab.cloud().elbTags().add(lab.loadBalancer("web"), Map.of("x", "v".repeat(257))))
                .tests();
    }

    private static void create(Lab lab, List<String> subnets, List<String> groups) {
        LoadBalancer desired = Desired.loadBalancer("web", subnets, groups);
        lab.cloud().loadBalancers().create(desired, Lab.none());
    }

    private static void attribute(Lab lab, String key, String value) {
        lab.cloud().loadBalancers().modifyAttributes(lab.loadBalancer("web"), Map.of(key, value));
    }
}
