package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.given.GivenSubnet;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.DesiredBinding.NetworkRule;
import dev.sluice.core.model.DesiredBinding.Peer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.settings.NetworkSettings;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which traffic targets let in; the target port is 8080 or {@code web}, the node port 31080. */
class NlbNetworkingTest {
    private static final String OWN = "10.0.1.0/24 10.0.2.0/24";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "TCP  | ip       | -    | TCP 8080",
                "TCP  | instance | -    | TCP 31080",
                "TCP  | ip       | 8080 | TCP 8080",
                "TCP  | ip       | 8081 | TCP 8080, TCP 8081",
                "UDP  | ip       | -    | UDP 8080, TCP 8080",
                "UDP  | ip       | 8080 | UDP 8080, TCP 8080",
                "UDP  | ip       | 8081 | UDP 8080, TCP 8081",
                "BOTH | ip       | -    | UDP 8080, TCP 8080",
                "BOTH | ip       | 8081 | UDP 8080, TCP 8080, TCP 8081",
                "SCTP | ip       | -    | (none)",
                "SCTP | ip       | 8081 | TCP 8081",
            })
    void aSecurityGroupReachesPortsByProtocol(String protocol, String targetType, String check, String ports) {
        GivenService service = service(protocol, targetType, PortReference.of(8080));
        annotate(service, "healthcheck-port", check);

        assertThat(rules(NlbScenario.of(service))).containsExactly("sg-shared to " + ports);
    }

    @Test
    void aTargetPortByNameKeepsItsName() {
        GivenService service = service("TCP", "ip", PortReference.of("web"));

        assertThat(rules(NlbScenario.of(service))).containsExactly("sg-shared to TCP web");
        assertThat(rules(NlbScenario.of(service.annotatedNlb("healthcheck-port", "8081"))))
                .containsExactly("sg-shared to TCP web, TCP 8081");
        assertThat(rules(NlbScenario.of(service.annotatedNlb("healthcheck-port", "0"))))
                .containsExactly("sg-shared to TCP web");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"TCP | sg-shared to TCP all", "UDP | sg-shared to TCP all, UDP all"})
    void aFlagOpensAllPorts(String protocol, String rule) {
        NetworkSettings open = new NetworkSettings(true, Optional.empty(), false, true, new TreeMap<>());

        assertThat(rules(NlbScenario.of(service(protocol, "ip", PortReference.of(8080)))
                        .under(someSettings().withNetwork(open))))
                .containsExactly(rule);
    }

    /** {@code own} stands for the ranges of the load balancer's subnets. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "TCP  | ip       | internet-facing | -                        | -    | own to TCP 8080",
                "TCP  | ip       | internal        | 192.0.2.0/24             | -    | own to TCP 8080",
                "TCP  | ip       | internal        | 192.0.2.0/24             | 8081 | own to TCP 8080; own to TCP 8081",
                "TCP  | instance | internet-facing | -                        | -    | 0.0.0.0/0 to TCP 31080",
                "TCP  | instance | internal        | -                        | -    | 10.0.0.0/16 100.64.0.0/16 to TCP 31080",
                "TCP  | instance | internal        | -                        | 8081 | 10.0.0.0/16 100.64.0.0/16 to TCP 31080; own to TCP 8081",
                "TCP  | instance | internal        | 198.51.100.0/24          | -    | 198.51.100.0/24 to TCP 31080; own to TCP 31080",
                "TCP  | instance | internal        | 198.51.100.0/24,0.0.0.0/0 | -   | 198.51.100.0/24 0.0.0.0/0 to TCP 31080",
                "UDP  | ip       | internet-facing | -                        | -    | 0.0.0.0/0 to UDP 8080; own to TCP 8080",
                "UDP  | instance | internal        | 0.0.0.0/0                | -    | 0.0.0.0/0 to UDP 31080; own to TCP 31080",
                "BOTH | ip       | internal        | 192.0.2.0/24             | -    | 192.0.2.0/24 to TCP 8080, UDP 8080",
                "BOTH | instance | internal        | 192.0.2.0/24             | -    | 192.0.2.0/24 to TCP 31080, UDP 31080; own to TCP 31080",
                "QUIC | ip       | internet-facing | -                        | -    | 0.0.0.0/0 to UDP 8080",
                "SCTP | ip       | internet-facing | -                        | -    | own to TCP 8080",
            })
    void withoutSecurityGroupsAddressesTellTheTraffic(
            String protocol, String targetType, String scheme, String ranges, String check, String expected) {
        GivenService service = service(protocol, targetType, PortReference.of(8080))
                .annotatedNlb("disable-nlb-sg", "true")
                .annotatedNlb("scheme", scheme);
        annotate(service, "healthcheck-port", check);
        if (ranges != null) {
            service.withSourceRanges(ranges.split(","));
        }

        assertThat(rules(placed(service)))
                .containsExactly(expected.replace("own", OWN).split("; "));
    }

    @Test
    void aHealthCheckPortByNumberIsOpenedAsTheNumberThatItIs() {
        GivenService service = service("UDP", "ip", PortReference.of("web"))
                .annotatedNlb("disable-nlb-sg", "true")
                .annotatedNlb("scheme", "internet-facing");

        assertThat(rules(placed(service))).containsExactly("0.0.0.0/0 to UDP web", OWN + " to TCP web");
        assertThat(rules(placed(service.annotatedNlb("healthcheck-port", "0"))))
                .containsExactly("0.0.0.0/0 to UDP web", OWN + " to TCP 0");
    }

    @ParameterizedTest
    @CsvSource({"true, 0.0.0.0/0 to TCP 8080", "false, own to TCP 8080"})
    void anAttributeSaysWhetherClientsAddressesArePreserved(String preserved, String expected) {
        GivenService service = service("TCP", "ip", PortReference.of(8080))
                .annotatedNlb("disable-nlb-sg", "true")
                .annotatedNlb("scheme", "internet-facing")
                .annotatedNlb("target-group-attributes", "preserve_client_ip.enabled=" + preserved);

        assertThat(rules(placed(service))).containsExactly(expected.replace("own", OWN));
    }

    @Test
    void rangesOfTheFieldComeBeforeThoseOfTheAnnotation() {
        GivenService service = service("UDP", "ip", PortReference.of(8080))
                .annotatedNlb("disable-nlb-sg", "true")
                .annotatedExactly("service.beta.kubernetes.io/load-balancer-source-ranges", "192.0.2.0/24");

        assertThat(rules(placed(service))).first().isEqualTo("192.0.2.0/24 to UDP 8080");
        assertThat(rules(placed(service.withSourceRanges("198.51.100.0/24"))))
                .first()
                .isEqualTo("198.51.100.0/24 to UDP 8080");
    }

    @Test
    void ipv6TargetsLetInIpv6Ranges() {
        GivenService service = service("TCP", "instance", PortReference.of(8080))
                .annotatedNlb("disable-nlb-sg", "true")
                .annotatedNlb("ip-address-type", "dualstack")
                .annotatedNlb("healthcheck-port", "8081")
                .withIpFamilies("IPv6");

        assertThat(rules(placed(service)))
                .containsExactly("2001:db8::/56 to TCP 31080", "2001:db8:0:1::/64 2001:db8:0:2::/64 to TCP 8081");
    }

    @Test
    void aVpcWithoutTheFamilyLetsNobodyIn() {
        GivenService service = service("TCP", "instance", PortReference.of(8080))
                .annotatedNlb("disable-nlb-sg", "true")
                .annotatedNlb("ip-address-type", "dualstack")
                .withIpFamilies("IPv6");

        assertThat(rules(placed(service).facing(facts -> facts.inVpcWith(List.of("10.0.0.0/16"), List.of()))))
                .containsExactly("(nobody) to TCP 31080");
    }

    @Test
    void theTargetsAreLeftAloneWhereThatIsWanted() {
        assertThat(placed(service("TCP", "ip", PortReference.of(8080))
                                .annotatedNlb("disable-nlb-sg", "true")
                                .annotatedNlb("manage-backend-security-group-rules", "false"))
                        .binding()
                        .networking())
                .isEmpty();
    }

    private static NlbScenario placed(GivenService service) {
        return NlbScenario.of(service.annotatedNlb("subnets", "subnet-a,subnet-b"))
                .facing(facts -> facts.inVpcWith(List.of("10.0.0.0/16", "100.64.0.0/16"), List.of("2001:db8::/56"))
                        .with(GivenSubnet.inZone("a").id("subnet-a").ranging("10.0.1.0/24", "2001:db8:0:1::/64"))
                        .with(GivenSubnet.inZone("b").id("subnet-b").ranging("10.0.2.0/24", "2001:db8:0:2::/64")));
    }

    private static GivenService service(String protocol, String targetType, PortReference target) {
        GivenService service = aService("net/lb").balanced().annotatedNlb("nlb-target-type", targetType);
        switch (protocol) {
            case "BOTH" ->
                service.annotatedNlb("enable-tcp-udp-listener", "true")
                        .withPort(port("TCP", target))
                        .withPort(port("UDP", target));
            case "QUIC" -> service.annotatedNlb("quic-enabled-ports", "80").withPort(port("UDP", target));
            default -> service.withPort(port(protocol, target));
        }
        return service;
    }

    private static Service.Port port(String protocol, PortReference target) {
        return new Service.Port(protocol, 80, target, 31_080, protocol, "");
    }

    private static void annotate(GivenService service, String suffix, String value) {
        if (value != null) {
            service.annotatedNlb(suffix, value);
        }
    }

    private static List<String> rules(NlbScenario scenario) {
        return scenario.binding().networking().orElseThrow().stream()
                .map(NlbNetworkingTest::text)
                .toList();
    }

    private static String text(NetworkRule rule) {
        String from = rule.from().stream()
                .map(peer -> switch (peer) {
                    case Peer.Group group -> ((Ref.Literal) group.id()).value();
                    case Peer.Cidr cidr -> cidr.block();
                })
                .collect(Collectors.joining(" "));
        String to = rule.ports().stream().map(NlbNetworkingTest::text).collect(Collectors.joining(", "));
        return (from.isEmpty() ? "(nobody)" : from) + " to " + (to.isEmpty() ? "(none)" : to);
    }

    private static String text(DesiredBinding.Port port) {
        return port.protocol() + " " + port.port().map(PortReference::text).orElse("all");
    }
}
