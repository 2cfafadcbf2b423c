package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.anIngress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.model.TargetGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontendNlbTest {
    @Test
    void standsOnlyWhereSomebodyAsks() {
        Scenario scenario = Scenario.of(anIngress("shop/web").annotated("frontend-nlb-scheme", "nonsense"));

        assertThat(scenario.stack().all(LoadBalancer.class)).hasSize(1);
        assertThat(scenario.stack().all(FrontendNlbTargets.class)).containsExactly(FrontendNlbTargets.none());
        assertThat(scenario.warnings())
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/frontend-nlb-scheme: \"nonsense\":"
                        + " enable-frontend-nlb is not true on any Ingress of the group");
    }

    @Test
    void takesFromTheAlbWhatNobodySays() {
        Scenario scenario = Scenario.of(web().annotated("tags", "team=shop"));
        LoadBalancer nlb = scenario.nlb();

        assertThat(nlb.name()).isEqualTo("k8s-shop-web-63400ea3d5-nlb");
        assertThat(nlb.type()).isEqualTo(LoadBalancer.Type.NETWORK);
        assertThat(nlb.scheme()).isEqualTo("internal");
        assertThat(nlb.securityGroups()).isEqualTo(scenario.alb().securityGroups());
        assertThat(nlb.tags()).isEqualTo(Map.of("team", "shop"));
        assertThat(nlb.subnetMappings())
                .containsExactly(SubnetMapping.of("subnet-prv-a"), SubnetMapping.of("subnet-prv-b"));
        assertThat(scenario.one(Listener.class, "FrontendNlb-ls-TCP-80").tags()).isEqualTo(Map.of("team", "shop"));
    }

    @Test
    void isAsAnnotationsSay() {
        LoadBalancer nlb = Scenario.of(web().annotated("frontend-nlb-scheme", "internet-facing")
                        .annotated("frontend-nlb-subnets", "subnet-pub-b,subnet-pub-a")
                        .annotated("frontend-nlb-eip-allocations", "eip-1,eip-2")
                        .annotated("frontend-nlb-security-groups", "sg-1")
                        .annotated(
                                "frontend-nlb-attributes", "b=2,dns_record.client_routing_policy=any_availability_zone")
                        .annotated("frontend-nlb-tags", "own=yes"))
                .facing(facts -> facts.withSecurityGroup("sg-1", "web"))
                .nlb();

        assertThat(nlb.subnetMappings())
                .containsExactly(
                        SubnetMapping.of("subnet-pub-b").withAllocationId("eip-1"),
                        SubnetMapping.of("subnet-pub-a").withAllocationId("eip-2"));
        assertThat(nlb.securityGroups()).containsExactly(Ref.literal("sg-1"));
        assertThat(nlb.attributes()).containsOnlyKeys("b", "dns_record.client_routing_policy");
        assertThat(nlb.tags()).isEqualTo(Map.of("own", "yes"));
    }

    @Test
    void forwardsItsPortsToThoseOfTheAlb() {
        Scenario scenario = Scenario.of(web().annotated("frontend-nlb-listener-port-mapping", "8080=80,9090=443")
                .annotated("frontend-nlb-healthcheck-port", "81")
                .annotated("frontend-nlb-healthcheck-protocol", "HTTPS")
                .annotated("frontend-nlb-healthcheck-path", "/up")
                .annotated("frontend-nlb-healthcheck-interval-seconds", "20"));
        TargetGroup group = scenario.one(TargetGroup.class, "FrontendNlb-tg-TCP-8080");

        assertThat(group.port()).isEqualTo(8080);
        assertThat(group.targetType()).isEqualTo("alb");
        assertThat(group.healthCheck())
                .contains(new HealthCheck(
                        Optional.of(PortReference.of(81)),
                        Optional.of("HTTPS"),
                        Optional.of("/up"),
                        Optional.of(new HealthCheck.Matcher.HttpCode("200")),
                        OptionalInt.of(20),
                        OptionalInt.of(5),
                        OptionalInt.of(2),
                        OptionalInt.of(2)));
        assertThat(scenario.stack().all(FrontendNlbTargets.class).getFirst().entries())
                .containsExactly(new FrontendNlbTargets.Entry(
                        group.name(), Ref.to(group.id()), 8080, Ref.to(LoadBalancer.ALB), 80));
        assertThat(scenario.warnings())
                .singleElement()
                .asString()
                .endsWith("this Ingress does not listen on port 443, so NLB port 9090 leads nowhere");
    }

    @Test
    void standsNowhereWhereItIsRefusedByName() {
        assertThat(Scenario.of(anIngress("shop/web").annotated("enable-frontend-nlb", "false"))
                        .stack()
                        .all(LoadBalancer.class))
                .hasSize(1);
    }

    @Test
    void sharesWhatOneMemberSaysAboutHealthChecks() {
        Scenario scenario = Scenario.of(
                member("a"),
                member("b")
                        .annotated("frontend-nlb-healthcheck-port", "traffic-port")
                        .annotated("frontend-nlb-healthcheck-success-codes", "204"),
                member("c").annotated("frontend-nlb-healthcheck-port", "traffic-port"));

        assertThat(scenario.one(TargetGroup.class, "FrontendNlb-tg-TCP-8080").healthCheck())
                .hasValueSatisfying(check -> {
                    assertThat(check.port()).contains(PortReference.of("traffic-port"));
                    assertThat(check.matcher()).contains(new HealthCheck.Matcher.HttpCode("204"));
                });
    }

    @Test
    void hasTheKnownTargetGroupName() {
        Scenario scenario = Scenario.of(web());

        assertThat(scenario.one(TargetGroup.class, "FrontendNlb-tg-TCP-80").name())
                .isEqualTo("k8s-shop-web-39db3f47ad");
    }

    @ParameterizedTest
    @CsvSource({"shop/web, '', k8s-shop-web-", "shop/web, group-with-a-long-name, k8s-groupwithalongna-"})
    void hasANameOfItsOwnWhereTheAlbHasAnEmptyOne(String key, String group, String start) {
        GivenIngress ingress =
                anIngress(key).annotated("enable-frontend-nlb", "true").annotated("load-balancer-name", "");

        String name = Scenario.of(group.isEmpty() ? ingress : ingress.inGroup(group))
                .nlb()
                .name();

        assertThat(name).startsWith(start).endsWith("-nlb");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "frontend-nlb-scheme; public; unknown scheme: public",
                "frontend-nlb-eip-allocations; eip-1; EIP allocations can only be set for internet facing load balancers",
                "frontend-nlb-attributes; dns_record.client_routing_policy=near; 'invalid dns_record.client_routing_policy set in annotation aws-load-balancer-attributes: got ''near'''",
                "frontend-nlb-listener-port-mapping; http=80; 'invalid NLB listener port: http'",
                "frontend-nlb-listener-port-mapping; 80=http; 'invalid ALB listener port: http'",
                "frontend-nlb-healthcheck-port; http; failed to resolve healthCheckPort",
                "frontend-nlb-healthcheck-protocol; TCP; 'healthCheckProtocol must be within [HTTP, HTTPS]'",
                "frontend-nlb-subnets; nowhere; 'failed to list subnets by names or IDs: couldn''t find all subnets, missing names: [nowhere]'",
            })
    void refusesWhatMakesNoSense(String annotation, String value, String message) {
        assertThat(Scenario.of(web().annotated(annotation, value)).errors())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Ingress shop/web: alb.ingress.kubernetes.io/" + annotation + ": \"" + value)
                        .contains(message));
    }

    @Test
    void needsAnAddressForEachSubnet() {
        assertThat(Scenario.of(web().annotated("frontend-nlb-scheme", "internet-facing")
                                .annotated("frontend-nlb-eip-allocations", "eip-1"))
                        .errors())
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/frontend-nlb-eip-allocations: \"eip-1\":"
                        + " count of EIP allocations (1) and subnets (2) must match");
    }

    @Test
    void countsNoAddressesForSubnetsThatAreNotFound() {
        assertThat(Scenario.of(web().annotated("frontend-nlb-scheme", "internet-facing")
                                .annotated("frontend-nlb-subnets", "nowhere")
                                .annotated("frontend-nlb-eip-allocations", "eip-1"))
                        .errors())
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/frontend-nlb-subnets: \"nowhere\":"
                        + " failed to list subnets by names or IDs: couldn't find all subnets, missing names: [nowhere]"
                        + " (the VPC has subnet-prv-a (za), subnet-prv-b (zb), subnet-pub-a (za),"
                        + " subnet-pub-b (zb))");
    }

    @Test
    void hasAddressesOfAwsWhereTheListOfOwnOnesIsEmpty() {
        assertThat(Scenario.of(web().annotated("frontend-nlb-scheme", "internet-facing")
                                .annotated("frontend-nlb-eip-allocations", ""))
                        .nlb()
                        .subnetMappings())
                .containsExactly(SubnetMapping.of("subnet-pub-a"), SubnetMapping.of("subnet-pub-b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "frontend-nlb-healthcheck-interval-seconds; 10; 20; 'conflicting IntervalSeconds, config 2: 20, previous: 10'",
                "frontend-nlb-healthcheck-success-codes; 200; 200; 'conflicting Matcher, config 2: 200, previous: 200'",
                "frontend-nlb-listener-port-mapping; 80=80; 80=8080; 'conflicting Target Port, config 2: 8080, previous: 80'",
                "frontend-nlb-tags; a=1; a=2; 'conflicting frontend NLB tags: map[a:1] | map[a:2]'",
                "frontend-nlb-attributes; a=1; a=2; 'conflicting frontend NLB attributes: map[a:1] | map[a:2]'",
                "frontend-nlb-subnets; 'subnet-prv-a'; 'subnet-prv-b'; 'conflicting subnets: [subnet-prv-a] | [subnet-prv-b]'",
            })
    void tellsEachMemberOfAConflict(String annotation, String one, String other, String message) {
        List<String> errors = Scenario.of(
                        member("a").annotated(annotation, one), member("b").annotated(annotation, other))
                .errors();

        assertThat(errors)
                .filteredOn(text -> text.contains(message) && !text.contains("for port: 8080"))
                .hasSize(2);
    }

    @Test
    void wantsAttributesOnEveryMemberAfterTheFirstWithThem() {
        assertThat(Scenario.of(member("a"), member("b").annotated("frontend-nlb-attributes", "a=1"))
                        .errors())
                .isEmpty();
        assertThat(Scenario.of(member("a").annotated("frontend-nlb-attributes", "a=1"), member("b"))
                        .errors())
                .containsExactly(
                        "Ingress shop/a: alb.ingress.kubernetes.io/frontend-nlb-attributes: \"a=1\": conflicting frontend"
                                + " NLB attributes: map[a:1] | map[]",
                        "Ingress shop/b: alb.ingress.kubernetes.io/frontend-nlb-attributes: \"\": conflicting frontend"
                                + " NLB attributes: map[a:1] | map[]");
    }

    private static GivenIngress web() {
        return anIngress("shop/web").annotated("enable-frontend-nlb", "true").routing("", "/", "web");
    }

    private static GivenIngress member(String name) {
        return anIngress("shop/" + name)
                .inGroup("g")
                .annotated("enable-frontend-nlb", "true")
                .annotated("listen-ports", "[{\"HTTP\": 80}, {\"HTTP\": 8080}]");
    }
}
