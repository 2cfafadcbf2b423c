package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.ServiceSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NlbTargetGroupTest {
    @ParameterizedTest
    @CsvSource({
        "instance, TCP, false, k8s-shop-payapi-0821fc9ea9",
        "instance, TCP, true,  k8s-shop-payapi-e5679d6d68",
        "ip,       TCP, false, k8s-shop-payapi-6b5dad1fa7",
        "ip,       TLS, false, k8s-shop-payapi-056c947a43",
    })
    void theNameComesFromWhatCannotBeChanged(String targetType, String protocol, boolean local, String name) {
        GivenService service = payApi().annotatedNlb("nlb-target-type", targetType);
        if (protocol.equals("TLS")) {
            service.annotatedNlb("ssl-cert", "arn:c").annotatedNlb("backend-protocol", "ssl");
        }
        if (local) {
            service.local(32_000);
        }

        assertThat(NlbScenario.of(service).targetGroup().name()).isEqualTo(name);
    }

    @Test
    void anyNumberStandsForATargetPortByName() {
        NlbScenario scenario = NlbScenario.of(aService("shop/pay-api")
                .withUid("11111111-2222-3333-4444-555555555555")
                .balanced()
                .withPort("https", 443, PortReference.of("tls"), 30_443)
                .annotatedNlb("nlb-target-type", "ip"));

        assertThat(scenario.targetGroup().port()).isEqualTo(1);
        assertThat(scenario.targetGroup().name()).isEqualTo("k8s-shop-payapi-39f6885064");
        assertThat(scenario.binding().serviceRef().port()).isEqualTo(PortReference.of(443));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,        -,        instance, instance",
                "-,        -,        ip,       ip",
                "external, instance, ip,       instance",
                "-,        lambda,   ip,       instance",
                "nlb-ip,   instance, instance, ip",
            })
    void theTargetTypeIsSaidOrTheFlags(String type, String targetType, String flag, String expected) {
        GivenService service = payApi();
        if (type != null) {
            service.annotatedNlb("type", type);
        }
        if (targetType != null) {
            service.annotatedNlb("nlb-target-type", targetType);
        }

        assertThat(NlbScenario.of(service)
                        .under(someSettings()
                                .withServices(new ServiceSettings("service.k8s.aws/nlb", "internal", "policy", flag)))
                        .targetGroup()
                        .targetType())
                .isEqualTo(expected);
    }

    @Test
    void podsAreNoTargetsWhereAGateIsClosedUnlessTheFormerWayAsksForThem() {
        GivenService former = payApi().annotatedNlb("type", "nlb-ip");

        assertThat(NlbScenario.of(payApi().annotatedNlb("nlb-target-type", "ip"))
                        .gate(FeatureGate.ENABLE_IP_TARGET_TYPE, false)
                        .errors())
                .containsExactly("unsupported targetType: ip when EnableIPTargetType is false");
        assertThat(NlbScenario.of(former)
                        .gate(FeatureGate.ENABLE_IP_TARGET_TYPE, false)
                        .targetGroup()
                        .targetType())
                .isEqualTo("ip");
    }

    @Test
    void nodesNeedNodePorts() {
        assertThat(NlbScenario.of(payApi().ofType("ClusterIP")).errors())
                .containsExactly("unsupported service type \"ClusterIP\" for load balancer target type \"instance\"");
        assertThat(NlbScenario.of(aService("net/lb")
                                .balanced()
                                .withoutAllocatedNodePorts()
                                .withPort("a", 80, PortReference.of(80), 0))
                        .errors())
                .containsExactly("unable to support instance target type with an unallocated NodePort");
        assertThat(NlbScenario.of(aService("net/lb").balanced().withPort("a", 80, PortReference.of(80), 0))
                        .errors())
                .containsExactly(
                        "TargetGroup port is empty. Instance targets need a node port: allow that one is allocated"
                                + " (spec.allocateLoadBalancerNodePorts), or choose the target type ip");
    }

    @Test
    void ipv6TargetsNeedADualStackLoadBalancerWhicheverFamilyComesFirst() {
        GivenService service = payApi().withIpFamilies("IPv4", "IPv6");

        assertThat(NlbScenario.of(service).errors())
                .containsExactly("unsupported IPv6 configuration, lb not dual-stack");
        assertThat(NlbScenario.of(service.annotatedNlb("ip-address-type", "dualstack"))
                        .targetGroup()
                        .ipAddressType())
                .isEqualTo("ipv6");
    }

    @Test
    void nodesOfALocalServiceAreAskedForItsPods() {
        assertThat(check(payApi().local(32_000)))
                .isEqualTo(check(PortReference.of(32_000), "HTTP", "/healthz", "200-399", 10, 6, 2, 2));
        assertThat(check(payApi().local(32_000).annotatedNlb("nlb-target-type", "ip")))
                .isEqualTo(tcp(PortReference.of("traffic-port"), 10, 10, 3, 3));
        assertThat(check(payApi().ofType("NodePort").local(32_000)))
                .isEqualTo(tcp(PortReference.of("traffic-port"), 10, 10, 3, 3));
    }

    @Test
    void tcpChecksKeepTheOtherDefaultsOfALocalService() {
        assertThat(check(payApi().local(32_000)
                        .annotatedNlb("healthcheck-protocol", "tcp")
                        .annotatedNlb("healthcheck-path", "/live")))
                .isEqualTo(tcp(PortReference.of(32_000), 10, 6, 2, 2));
    }

    @Test
    void everyPartOfAHealthCheckMayBeSaid() {
        assertThat(check(payApi().annotatedNlb("healthcheck-protocol", "https")
                        .annotatedNlb("healthcheck-port", "8081")
                        .annotatedNlb("healthcheck-path", "/live")
                        .annotatedNlb("healthcheck-success-codes", "200")
                        .annotatedNlb("healthcheck-interval", "20")
                        .annotatedNlb("healthcheck-timeout", "5")
                        .annotatedNlb("healthcheck-healthy-threshold", "4")
                        .annotatedNlb("healthcheck-unhealthy-threshold", "5")))
                .isEqualTo(check(PortReference.of(8081), "HTTPS", "/live", "200", 20, 5, 4, 5));
    }

    @Test
    void withoutItsGateNeitherTimeoutNorCodesAreRead() {
        NlbScenario scenario = NlbScenario.of(payApi().annotatedNlb("healthcheck-protocol", "HTTP")
                        .annotatedNlb("healthcheck-timeout", "soon")
                        .annotatedNlb("healthcheck-success-codes", "200"))
                .gate(FeatureGate.NLB_HEALTH_CHECK_ADVANCED_CONFIG, false);

        HealthCheck check = scenario.targetGroup().healthCheck().orElseThrow();
        assertThat(check.matcher()).isEmpty();
        assertThat(check.timeoutSeconds()).hasValue(10);
    }

    @ParameterizedTest
    @CsvSource({"instance, 31081", "ip, 8081"})
    void aHealthCheckPortByNameLeadsWhereThePortDoes(String targetType, int expected) {
        GivenService service = payApi().withPort("checks", 81, PortReference.of(8081), 31_081)
                .annotatedNlb("nlb-target-type", targetType)
                .annotatedNlb("healthcheck-port", "checks");

        assertThat(NlbScenario.of(service)
                        .targetGroup("shop/pay-api:443")
                        .healthCheck()
                        .flatMap(HealthCheck::port))
                .contains(PortReference.of(expected));
    }

    @Test
    void aHealthCheckPortThatLeadsNowhereIsRefused() {
        GivenService named = payApi().withPort("checks", 81, PortReference.of("live"), 31_081)
                .annotatedNlb("nlb-target-type", "ip")
                .annotatedNlb("healthcheck-port", "checks");

        assertThat(NlbScenario.of(payApi().annotatedNlb("healthcheck-port", "checks"))
                        .errors())
                .containsExactly(
                        "failed to resolve healthCheckPort: unable to find port checks on service shop/pay-api");
        assertThat(NlbScenario.of(named).errors())
                .containsExactly(
                        "cannot use named healthCheckPort for IP TargetType when service's targetPort is a named port");
    }

    @Test
    void attributesLieOverEachOther() {
        GivenService service = payApi().annotatedNlb(
                        "target-group-attributes", "a=1,b=1,c=,proxy_protocol_v2.enabled=true")
                .annotatedNlb("target-group-attributes.443", "b=2,a=,d=");

        assertThat(NlbScenario.of(service).targetGroup().attributes())
                .isEqualTo(Map.of("a", "1", "b", "2", "c", "", "proxy_protocol_v2.enabled", "true"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,    -,        -, false",
                "true, -,        -, true",
                "'',   -,        -, -",
                "true, 80,       -, false",
                "-,    '80,443', -, true",
                "-,    0443,     -, false",
                "true, '',       -, false",
                "-,    80,       *, true",
            })
    void theProxyProtocolIsSwitchedByTheLastOfThreeAnnotations(
            String attribute, String ports, String all, String expected) {
        GivenService service = payApi();
        if (attribute != null) {
            service.annotatedNlb("target-group-attributes", "proxy_protocol_v2.enabled=" + attribute);
        }
        if (ports != null) {
            service.annotatedNlb("proxy-protocol-per-target-group", ports);
        }
        if (all != null) {
            service.annotatedNlb("proxy-protocol", all);
        }

        assertThat(Optional.ofNullable(
                        NlbScenario.of(service).targetGroup().attributes().get("proxy_protocol_v2.enabled")))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({"target-group-attributes", "target-group-attributes.443"})
    void whetherClientsAddressesArePreservedIsABoolean(String suffix) {
        assertThat(NlbScenario.of(payApi().annotatedNlb(suffix, "preserve_client_ip.enabled="))
                        .errors())
                .containsExactly(
                        "failed to parse attribute preserve_client_ip.enabled=: strconv.ParseBool: parsing \"\":"
                                + " invalid syntax");
    }

    @Test
    void nodeLabelsAreReadForNodesAlone() {
        GivenService nodes = payApi().annotatedNlb("target-node-labels", "pool=edge");
        GivenService pods =
                payApi().annotatedNlb("nlb-target-type", "ip").annotatedNlb("target-node-labels", "nonsense");

        assertThat(NlbScenario.of(nodes).binding().nodeSelector())
                .contains(new LabelSelector(new TreeMap<>(Map.of("pool", "edge")), List.of()));
        assertThat(NlbScenario.of(pods).binding().nodeSelector()).isEmpty();
    }

    @Test
    void othersMayUseATargetGroupThatIsSharedByClusters() {
        assertThat(NlbScenario.of(payApi().annotatedNlb("multi-cluster-target-group", "true"))
                        .binding()
                        .multiClusterTargetGroup())
                .isTrue();
        assertThat(NlbScenario.of(payApi()).binding().multiClusterTargetGroup()).isFalse();
    }

    private static GivenService payApi() {
        return aService("shop/pay-api")
                .withUid("11111111-2222-3333-4444-555555555555")
                .balanced()
                .withPort("https", 443, PortReference.of(8443), 30_443);
    }

    private static HealthCheck check(GivenService service) {
        return NlbScenario.of(service).targetGroup().healthCheck().orElseThrow();
    }

    private static HealthCheck tcp(PortReference port, int... numbers) {
        return check(port, "TCP", Optional.empty(), Optional.empty(), numbers);
    }

    private static HealthCheck check(PortReference port, String protocol, String path, String codes, int... numbers) {
        return check(port, protocol, Optional.of(path), Optional.of(new HealthCheck.Matcher.HttpCode(codes)), numbers);
    }

    /** Interval, timeout, healthy and unhealthy threshold. */
    private static HealthCheck check(
            PortReference port,
            String protocol,
            Optional<String> path,
            Optional<HealthCheck.Matcher> matcher,
            int... numbers) {
        return new HealthCheck(
                Optional.of(port),
                Optional.of(protocol),
                path,
                matcher,
                OptionalInt.of(numbers[0]),
                OptionalInt.of(numbers[1]),
                OptionalInt.of(numbers[2]),
                OptionalInt.of(numbers[3]));
    }
}
