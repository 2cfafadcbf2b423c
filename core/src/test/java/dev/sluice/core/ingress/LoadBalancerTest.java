package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someClassParams;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.IngressClassParams.KeyValue;
import dev.sluice.core.cluster.IngressClassParams.SubnetSelector;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.StackId;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.TagSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadBalancerTest {
    @Test
    void hasDefaultsWhereNobodySaysAnything() {
        LoadBalancer alb = Scenario.of(web()).alb();

        assertThat(alb.scheme()).isEqualTo("internal");
        assertThat(alb.ipAddressType()).isEqualTo("ipv4");
        assertThat(alb.name()).isEqualTo("k8s-shop-web-63400ea3d5");
        assertThat(alb.subnetMappings())
                .containsExactly(SubnetMapping.of("subnet-prv-a"), SubnetMapping.of("subnet-prv-b"));
        assertThat(alb.attributes()).isEmpty();
        assertThat(alb.minimumCapacityUnits()).isEmpty();
        assertThat(alb.customerOwnedIpv4Pool()).isEmpty();
        assertThat(alb.ipv4IpamPool()).isEmpty();
    }

    @Test
    void isAsAnnotationsSay() {
        LoadBalancer alb = Scenario.of(web().annotated("load-balancer-name", "front")
                        .annotated("scheme", "internet-facing")
                        .annotated("ip-address-type", "dualstack")
                        .annotated("subnets", "subnet-pub-b,subnet-pub-a")
                        .annotated("customer-owned-ipv4-pool", "coip-1")
                        .annotated("ipam-ipv4-pool-id", "ipam-1")
                        .annotated("load-balancer-attributes", "idle_timeout.timeout_seconds=30")
                        .annotated("minimum-load-balancer-capacity", "CapacityUnits=0"))
                .alb();

        assertThat(alb.name()).isEqualTo("front");
        assertThat(alb.scheme()).isEqualTo("internet-facing");
        assertThat(alb.ipAddressType()).isEqualTo("dualstack");
        assertThat(alb.subnetMappings())
                .containsExactly(SubnetMapping.of("subnet-pub-b"), SubnetMapping.of("subnet-pub-a"));
        assertThat(alb.customerOwnedIpv4Pool()).contains("coip-1");
        assertThat(alb.ipv4IpamPool()).contains("ipam-1");
        assertThat(alb.attributes()).isEqualTo(Map.of("idle_timeout.timeout_seconds", "30"));
        assertThat(alb.minimumCapacityUnits()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void followsTheClassBeforeTheAnnotations() {
        IngressClassParams params = someClassParams("params")
                .loadBalancerName("of-class")
                .scheme("internet-facing")
                .ipAddressType("dualstack")
                .subnets(new SubnetSelector(List.of("subnet-pub-a", "subnet-pub-b"), new TreeMap<>()))
                .ipamPoolId("")
                .loadBalancerAttributes(new KeyValue("a", "class"))
                .minimumCapacityUnits(7)
                .build();

        LoadBalancer alb = ofClass(
                        params,
                        web().annotated("load-balancer-name", "front")
                                .annotated("scheme", "no scheme")
                                .annotated("ip-address-type", "no type")
                                .annotated("subnets", "nowhere")
                                .annotated("ipam-ipv4-pool-id", "ipam-1")
                                .annotated("load-balancer-attributes", "a=1,b=2")
                                .annotated("minimum-load-balancer-capacity", "bad"))
                .alb();

        assertThat(alb.name()).isEqualTo("of-class");
        assertThat(alb.scheme()).isEqualTo("internet-facing");
        assertThat(alb.ipAddressType()).isEqualTo("dualstack");
        assertThat(alb.subnetMappings())
                .containsExactly(SubnetMapping.of("subnet-pub-a"), SubnetMapping.of("subnet-pub-b"));
        assertThat(alb.ipv4IpamPool()).contains("");
        assertThat(alb.attributes()).isEqualTo(Map.of("a", "class", "b", "2"));
        assertThat(alb.minimumCapacityUnits()).isEqualTo(OptionalInt.of(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "load-balancer-name; 123456789012345678901234567890123; load balancer name cannot be longer than 32 characters",
                "scheme; public; unknown scheme: public",
                "ip-address-type; ipv6; unknown IPAddressType: ipv6",
                "customer-owned-ipv4-pool; ''; cannot use empty value for customer-owned-ipv4-pool annotation, ingress: shop/web",
                "minimum-load-balancer-capacity; Foo=1; 'invalid key to set the capacity: Foo, Expected key: CapacityUnits'",
                "minimum-load-balancer-capacity; CapacityUnits=x; 'invalid value to set the capacity: x: strconv.ParseInt: parsing \"x\": invalid syntax'",
                "subnets; ''; unable to resolve at least one subnet",
                "security-groups; sg-none; couldn't find all security groups: InvalidGroup.NotFound: sg-none",
                "tags; x; 'failed to parse stringMap annotation, alb.ingress.kubernetes.io/tags: x'",
            })
    void refusesWhatMakesNoSense(String annotation, String value, String message) {
        assertThat(Scenario.of(web().annotated(annotation, value)).errors())
                .singleElement()
                .asString()
                .startsWith("Ingress shop/web: alb.ingress.kubernetes.io/" + annotation + ": \"")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "load-balancer-name; one; two; conflicting load balancer name: map[one:{} two:{}]",
                "scheme; internal; internet-facing; conflicting scheme: map[internal:{} internet-facing:{}]",
                "ip-address-type; ipv4; dualstack; conflicting IPAddressType: [dualstack ipv4]",
                "subnets; 'subnet-prv-a,subnet-prv-b'; 'subnet-pub-a,subnet-pub-b'; conflicting subnets: [subnet-prv-a subnet-prv-b] | [subnet-pub-a subnet-pub-b]",
                "customer-owned-ipv4-pool; one; two; conflicting CustomerOwnedIPv4Pool: [one two]",
                "ipam-ipv4-pool-id; one; two; 'conflicting ipv4 ipam pools one: two'",
                "load-balancer-attributes; a=1; a=2; 'conflicting load balancer attributes a: 1 | 2'",
                "minimum-load-balancer-capacity; CapacityUnits=1; CapacityUnits=2; 'conflicting capacity reservation CapacityUnits: 1 | 2'",
                "shield-advanced-protection; true; false; conflicting enable shield advanced protection",
                "enable-frontend-nlb; true; false; conflicting enable frontend NLB values",
            })
    void tellsEachMemberOfAConflict(String annotation, String one, String other, String message) {
        List<String> errors = Scenario.of(
                        anIngress("shop/a").inGroup("g").annotated(annotation, one),
                        anIngress("shop/b").inGroup("g").annotated(annotation, other))
                .errors();

        assertThat(errors)
                .containsExactly(
                        "Ingress shop/a: alb.ingress.kubernetes.io/" + annotation + ": \"" + one + "\": " + message,
                        "Ingress shop/b: alb.ingress.kubernetes.io/" + annotation + ": \"" + other + "\": " + message);
    }

    @Test
    void refusesTagsThatOthersManage() {
        assertThat(ofClass(
                                someClassParams("params")
                                        .tags(new KeyValue("theirs", "1"), new KeyValue("ours", "1"))
                                        .build(),
                                web().annotated("tags", "theirs=2"))
                        .under(withTagsOfOthers("theirs"))
                        .errors())
                .containsExactly(
                        "Ingress shop/web: alb.ingress.kubernetes.io/tags: \"theirs=2\": failed build tags for Ingress"
                                + " shop/web: external managed tag key theirs cannot be specified",
                        "IngressClassParams params: spec.tags: \"theirs=1\": failed build tags for IngressClassParams"
                                + " params: external managed tag key theirs cannot be specified",
                        "Ingress shop/web: alb.ingress.kubernetes.io/tags: \"theirs=2\": failed build tags for Ingress"
                                + " shop/web and Service shop/web: external managed tag key theirs cannot be"
                                + " specified");
    }

    @Test
    void tellsAllProblemsAtOnce() {
        List<String> errors = Scenario.of(web().annotated("scheme", "public")
                        .annotated("listen-ports", "[]")
                        .annotated("tags", "x")
                        .annotated("wafv2-acl-name", "nobody")
                        .annotated("backend-protocol", "FTP"))
                .errors();

        assertThat(errors)
                .anyMatch(text -> text.contains("unknown scheme: public"))
                .anyMatch(text -> text.contains("empty listen-ports configuration"))
                .anyMatch(text -> text.contains("failed to parse stringMap annotation"))
                .anyMatch(text -> text.contains("couldn't find WAFv2 WebACL with name: nobody"));
    }

    @Test
    void keepsTheSubnetsThatItHasWhileItsSchemeStays() {
        LoadBalancer kept = Scenario.of(web())
                .facing(facts -> facts.withLoadBalancers(
                        new StackId("shop", "web"), List.of(existing("internal", "subnet-y", "subnet-x"))))
                .alb();
        LoadBalancer moved = Scenario.of(web())
                .facing(facts -> facts.withLoadBalancers(
                        new StackId("shop", "web"), List.of(existing("internet-facing", "subnet-y", "subnet-x"))))
                .alb();

        assertThat(kept.subnetMappings()).containsExactly(SubnetMapping.of("subnet-y"), SubnetMapping.of("subnet-x"));
        assertThat(moved.subnetMappings())
                .containsExactly(SubnetMapping.of("subnet-prv-a"), SubnetMapping.of("subnet-prv-b"));
    }

    @Test
    void refusesSubnetsOfAClassBesideSubnetsOfAnAnnotation() {
        List<String> errors = ofClass(
                        someClassParams("params")
                                .subnets(new SubnetSelector(List.of(), new TreeMap<>()))
                                .build(),
                        anIngress("shop/a").ofClass("special").inGroup("g"))
                .with(anIngress("shop/b")
                        .inGroup("g")
                        .annotated("subnets", "subnet-prv-a,subnet-prv-b")
                        .build())
                .errors();

        assertThat(errors)
                .hasSize(2)
                .allMatch(text ->
                        text.endsWith("conflicting subnet specifications: IngressClassParams versus annotation"));
    }

    @Test
    void saysThatDiscoveryFoundNothing() {
        assertThat(Scenario.of(web()).facing(facts -> facts.withoutSubnets()).errors())
                .singleElement()
                .asString()
                .isEqualTo("Ingress shop/web: alb.ingress.kubernetes.io/subnets: \"\": couldn't auto-discover subnets:"
                        + " unable to resolve at least one subnet. Evaluated 0 subnets: 0 are tagged for other clusters,"
                        + " and 0 have insufficient available IP addresses (the VPC has no subnets)");
    }

    @Test
    void checksWhatTheClassSaysToo() {
        IngressClassParams params =
                someClassParams("params").scheme("public").ipAddressType("ipv6").build();

        assertThat(ofClass(params, web()).errors())
                .contains(
                        "IngressClassParams params: spec.scheme: \"public\": unknown scheme: public",
                        "IngressClassParams params: spec.ipAddressType: \"ipv6\": unknown IPAddressType: ipv6");
    }

    @Test
    void takesAnEmptyPoolOfAnAnnotationForNone() {
        assertThat(Scenario.of(web().annotated("ipam-ipv4-pool-id", "")).alb().ipv4IpamPool())
                .isEmpty();
    }

    private static GivenIngress web() {
        return anIngress("shop/web").routing("", "/", "web");
    }

    private static Scenario ofClass(IngressClassParams params, GivenIngress ingress) {
        return Scenario.of(ingress.ofClass("special")).with(anIngressClass("special", params.name()), params);
    }

    private static ControllerSettings withTagsOfOthers(String key) {
        return someSettings().withTags(new TagSettings(new TreeMap<>(), new TreeSet<>(List.of(key))));
    }

    private static ElbLoadBalancer existing(String scheme, String... subnets) {
        return new ElbLoadBalancer(
                new Arn("arn:lb"),
                "name",
                "dns",
                LoadBalancer.Type.APPLICATION,
                scheme,
                "ipv4",
                "vpc-1",
                ElbLoadBalancer.State.ACTIVE,
                List.of(subnets).stream()
                        .map(subnet -> new ElbLoadBalancer.Zone("zone", subnet))
                        .toList(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
