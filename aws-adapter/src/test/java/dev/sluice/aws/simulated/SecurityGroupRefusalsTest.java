package dev.sluice.aws.simulated;

import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.IpPermission.Source;
import dev.sluice.core.port.SecurityGroups;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SecurityGroupRefusalsTest {
    private static final IpPermission WEB = IpPermission.tcp(80, Source.cidr("0.0.0.0/0"));

    @TestFactory
    Stream<DynamicTest> groups() {
        return new RefusedCall()
                .row(
                        "a name that is taken",
                        "InvalidGroup.Duplicate",
                        "'demo-nodes'",
                        lab -> lab.securityGroup("demo-nodes"))
                .row("a reserved name", "InvalidParameterValue", "'sg-'", lab -> lab.securityGroup("sg-web"))
                .row("a name with a tab", "InvalidParameterValue", "GroupName", lab -> lab.securityGroup("a\tb"))
                .row(
                        "no description",
                        "MissingParameter",
                        "GroupDescription",
                        lab -> lab.cloud().securityGroups().create("web", "", Lab.none()))
                .row(
                        "a tag of AWS's own",
                        "InvalidParameterValue",
                        "'aws:x'",
                        lab -> lab.cloud().securityGroups().addTags(lab.securityGroup("web"), Map.of("aws:x", "1")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> deletions() {
        return new RefusedCall()
                .row(
                        "an unknown one",
                        "InvalidGroup.NotFound",
                        "'sg-x'",
                        lab -> lab.cloud().securityGroups().delete("sg-x"))
                .row("one of a load balancer", "DependencyViolation", "dependent object", lab -> {
                    String group = lab.securityGroup("web");
                    lab.cloud()
                            .loadBalancers()
                            .create(Desired.loadBalancer("web", lab.publicSubnets(), List.of(group)), Lab.none());
                    lab.cloud().securityGroups().delete(group);
                })
                .row(
                        "one of a node",
                        "DependencyViolation",
                        "dependent object",
                        lab -> lab.cloud().securityGroups().delete("sg-0d3110000000000bb"))
                .row(
                        "the VPC's default one",
                        "CannotDelete",
                        "\"default\"",
                        lab -> lab.cloud().securityGroups().delete("sg-0d3110000000000aa"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        return new RefusedCall()
                .row("none", "MissingParameter", "ipPermissions", lab -> authorize(lab))
                .row(
                        "the same twice in a call",
                        "InvalidParameterValue",
                        "multiple times",
                        lab -> authorize(lab, WEB, WEB))
                .row("one that is there by another name", "InvalidPermission.Duplicate", "0.0.0.0/0, TCP", lab -> {
                    String group = lab.securityGroup("web");
                    lab.cloud().securityGroups().authorize(group, List.of(WEB));
                    lab.cloud()
                            .securityGroups()
                            .authorize(group, List.of(new IpPermission("6", 80, 80, WEB.source(), "again")));
                })
                .row(
                        "ports the wrong way round",
                        "InvalidParameterValue",
                        "(81:80)",
                        lab -> authorize(lab, new IpPermission("tcp", 81, 80, WEB.source(), "")))
                .row(
                        "an unknown protocol",
                        "InvalidParameterValue",
                        "'tpc'",
                        lab -> authorize(lab, new IpPermission("tpc", 80, 80, WEB.source(), "")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> sourcesOfRules() {
        return new RefusedCall()
                .row(
                        "a broken range",
                        "InvalidParameterValue",
                        "10.0.0.0/33",
                        lab -> authorize(lab, IpPermission.tcp(80, Source.cidr("10.0.0.0/33"))))
                .row(
                        "an unknown group",
                        "InvalidGroup.NotFound",
                        "'sg-x'",
                        lab -> authorize(lab, IpPermission.tcp(80, new Source.Group("sg-x"))))
                .row(
                        "a description with angle brackets",
                        "InvalidParameterValue",
                        "description",
                        lab -> authorize(lab, new IpPermission("tcp", 80, 80, WEB.source(), "from <anywhere>")))
                .row(
                        "removal of a peered account's group without its account",
                        "InvalidPermission.NotFound",
                        "does not exist",
                        lab -> {
                            String group = lab.securityGroup("web");
                            SecurityGroups groups = lab.cloud().securityGroups();
                            Source peer = new Source.Group("sg-p", Optional.of("444455556666"));
                            groups.authorize(group, List.of(IpPermission.tcp(80, peer)));
                            groups.revoke(group, List.of(IpPermission.tcp(80, new Source.Group("sg-p"))));
                        })
                .row(
                        "removal of one that is not there",
                        "InvalidPermission.NotFound",
                        "does not exist",
                        lab -> lab.cloud().securityGroups().revoke(lab.securityGroup("web"), List.of(WEB)))
                .tests();
    }

    private static void authorize(Lab lab, IpPermission... permissions) {
        lab.cloud().securityGroups().authorize(lab.securityGroup("web"), List.of(permissions));
    }
}
