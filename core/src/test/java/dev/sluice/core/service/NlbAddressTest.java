package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.GivenService;
import dev.sluice.core.given.GivenSubnet;
import dev.sluice.core.model.SubnetMapping;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NlbAddressTest {
    @Test
    void elasticAddressesGoBySubnetsInTheirOrder() {
        NlbScenario scenario =
                scenario(service("internet-facing", "ipv4").annotatedNlb("eip-allocations", "eipalloc-1, eipalloc-2"));

        assertThat(scenario.nlb().subnetMappings())
                .containsExactly(
                        SubnetMapping.of("subnet-b").withAllocationId("eipalloc-1"),
                        SubnetMapping.of("subnet-a").withAllocationId("eipalloc-2"));
    }

    @Test
    void privateAddressesGoToTheSubnetsThatTheyLieIn() {
        NlbScenario scenario =
                scenario(service("internal", "ipv4").annotatedNlb("private-ipv4-addresses", "10.0.1.9,10.0.2.9"));

        assertThat(scenario.nlb().subnetMappings())
                .containsExactly(
                        SubnetMapping.of("subnet-b").withPrivateIpv4Address("10.0.2.9"),
                        SubnetMapping.of("subnet-a").withPrivateIpv4Address("10.0.1.9"));
    }

    @Test
    void ipv6AddressesAreWrittenAsAwsWritesThem() {
        NlbScenario scenario = scenario(service("internal", "dualstack")
                .annotatedNlb("ipv6-addresses", "2001:DB8:0:1:0:0:0:A,2001:db8:0:2::b"));

        assertThat(scenario.nlb().subnetMappings())
                .containsExactly(
                        SubnetMapping.of("subnet-b").withIpv6Address("2001:db8:0:2::b"),
                        SubnetMapping.of("subnet-a").withIpv6Address("2001:db8:0:1::a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eip-allocations | internal | ipv4 | e-1,e-2 | EIP allocations can only be set for internet facing load balancers",
                "eip-allocations | internet-facing | ipv4 | e-1 | count of EIP allocations (1) and subnets (2) must match",
                "eip-allocations | internet-facing | ipv4 | , | count of EIP allocations (0) and subnets (2) must match",
                "private-ipv4-addresses | internet-facing | ipv4 | 10.0.1.9,10.0.2.9 | private IPv4 addresses can only be set for internal load balancers",
                "private-ipv4-addresses | internal | ipv4 | 10.0.1.9 | count of private IPv4 addresses (1) and subnets (2) must match",
                "private-ipv4-addresses | internal | ipv4 | 10.0.1.9,x | private IPv4 addresses must be valid IP address: x",
                "private-ipv4-addresses | internal | ipv4 | 10.0.1.9,::ffff:10.0.2.9 | private IPv4 addresses must be valid IPv4 address: ::ffff:10.0.2.9",
                "ipv6-addresses | internal | ipv4 | 2001:db8:0:1::a,2001:db8:0:2::b | IPv6 addresses can only be set for dualstack load balancers",
                "ipv6-addresses | internal | dualstack | 2001:db8:0:1::a | count of IPv6 addresses (1) and subnets (2) must match",
                "ipv6-addresses | internal | dualstack | 2001:db8:0:1::a,10.0.1.9 | IPv6 addresses must be valid IPv6 address: 10.0.1.9",
                "enable-prefix-for-ipv6-source-nat | internal | ipv4 | on | enable-prefix-for-ipv6-source-nat annotation is only applicable to Network Load Balancers using Dualstack IP address type.",
                "source-nat-ipv6-prefixes | internal | ipv4 | auto_assigned | source-nat-ipv6-prefixes annotation can only be set for Network Load Balancers using Dualstack IP address type.",
                "source-nat-ipv6-prefixes | internal | dualstack | auto_assigned | source-nat-ipv6-prefixes annotation is only applicable if enable-prefix-for-ipv6-source-nat annotation is set to on.",
            })
    void whatDoesNotFitIsRefused(String suffix, String scheme, String type, String value, String message) {
        assertThat(scenario(service(scheme, type).annotatedNlb(suffix, value)).errors())
                .containsExactly(message);
    }

    @Test
    void twoAddressesInOneSubnetLeaveTheOtherWithout() {
        assertThat(scenario(service("internal", "ipv4").annotatedNlb("private-ipv4-addresses", "10.0.1.9,10.0.1.8"))
                        .errors())
                .containsExactly(
                        "expect one private IPv4 address configured for subnet: subnet-b",
                        "expect one private IPv4 address configured for subnet: subnet-a");
    }

    @Test
    void nothingIsSaidOfAddressesThatAWrongSchemeWouldExplain() {
        assertThat(scenario(service("public", "ipv4").annotatedNlb("eip-allocations", "eipalloc-1,eipalloc-2"))
                        .errors())
                .containsExactly("unknown scheme: public");
    }

    @Test
    void prefixesGoBySubnetsInTheirOrderAsTheyAreWritten() {
        NlbScenario scenario = scenario(natted("auto_assigned,2001:db8:0:1:A::/80"));

        assertThat(scenario.nlb().networkFeatures().ipv6SourceNatPrefix()).isEqualTo(Optional.of("on"));
        assertThat(scenario.nlb().subnetMappings())
                .containsExactly(
                        SubnetMapping.of("subnet-b").withSourceNatIpv6Prefix("auto_assigned"),
                        SubnetMapping.of("subnet-a").withSourceNatIpv6Prefix("2001:db8:0:1:A::/80"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x | Invalid value in source-nat-ipv6-prefixes: x.",
                "2001:db8:0:1::/64 | Invalid value in source-nat-ipv6-prefixes: 2001:db8:0:1::/64. Prefix length must be 80, but 64 is specified.",
                "10.0.0.0/80 | Invalid value in source-nat-ipv6-prefixes: 10.0.0.0/80. Value must be a valid IPv6 CIDR.",
                "2001:db8:0:2::/80 | Invalid value in source-nat-ipv6-prefixes: 2001:db8:0:2::/80. Value must be within subnet CIDR range: [2001:db8:0:1::/64].",
            })
    void aPrefixThatDoesNotFitIsRefused(String prefix, String message) {
        assertThat(scenario(natted("auto_assigned," + prefix)).errors()).containsExactly(message);
    }

    @Test
    void thereIsOnePrefixForEachSubnet() {
        assertThat(scenario(natted("auto_assigned")).errors())
                .containsExactly(
                        "Number of values in source-nat-ipv6-prefixes (1) must match the number of subnets (2).");
    }

    private static GivenService natted(String prefixes) {
        return service("internal", "dualstack")
                .annotatedNlb("enable-prefix-for-ipv6-source-nat", "on")
                .annotatedNlb("source-nat-ipv6-prefixes", prefixes);
    }

    private static GivenService service(String scheme, String ipAddressType) {
        return aService("net/lb")
                .balanced()
                .annotatedNlb("scheme", scheme)
                .annotatedNlb("ip-address-type", ipAddressType)
                .annotatedNlb("subnets", "subnet-b,subnet-a");
    }

    private static NlbScenario scenario(GivenService service) {
        return NlbScenario.of(service)
                .facing(facts -> facts.with(
                                GivenSubnet.inZone("a").id("subnet-a").ranging("10.0.1.0/24", "2001:db8:0:1::/64"))
                        .with(GivenSubnet.inZone("b").id("subnet-b").ranging("10.0.2.0/24", "2001:db8:0:2::/64")));
    }
}
