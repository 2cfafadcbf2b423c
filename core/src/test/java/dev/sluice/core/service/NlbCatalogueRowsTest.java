package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.annotation.AnnotationCatalogue;
import dev.sluice.core.annotation.AnnotationEntry;
import dev.sluice.core.annotation.Carrier;
import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.given.CatalogueRow;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.given.GivenSubnet;
import dev.sluice.core.model.json.StackJson;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each annotation of Services' own load balancers counts in a build, and a wrong value is reported with its place. */
class NlbCatalogueRowsTest {
    private static final String ROWS = """
            type                                ~ ~ nlb-ip ~ (any)
            name                                ~ ~ edge ~ a-name-that-has-more-than-32-characters
            scheme                              ~ ~ internet-facing ~ public
            internal                            ~ ~ false ~ no
            ip-address-type                     ~ ~ dualstack ~ ipv6
            subnets                             ~ ~ subnet-pub-a,subnet-pub-b ~ nowhere
            eip-allocations                     ~ scheme=internet-facing ~ eipalloc-1,eipalloc-2 ~ 10.0.0.1,10.0.0.2
            private-ipv4-addresses              ~ ~ 10.0.1.9,10.0.2.9 ~ x,y
            ipv6-addresses                      ~ DUAL ~ 2001:db8:0:1::9,2001:db8:0:2::9 ~ x,y
            enable-prefix-for-ipv6-source-nat   ~ DUAL ~ on ~ true
            source-nat-ipv6-prefixes            ~ NAT ~ auto_assigned,auto_assigned ~ x,y
            attributes                          ~ ~ a.b=1 ~ a.b
            access-log-enabled                  ~ ~ true ~ on
            access-log-s3-bucket-name           ~ access-log-enabled=true ~ logs ~ (any)
            access-log-s3-bucket-prefix         ~ access-log-enabled=true ~ nlb ~ (any)
            cross-zone-load-balancing-enabled   ~ ~ true ~ off
            minimum-load-balancer-capacity      ~ ~ CapacityUnits=10 ~ Units=10
            additional-resource-tags            ~ ~ team=shop ~ aws:team=shop
            security-groups                     ~ ~ sg-1 ~ sg-unknown
            manage-backend-security-group-rules ~ security-groups=sg-1 ~ true ~ yes
            disable-nlb-sg                      ~ ~ true ~ on
            inbound-sg-rules-on-private-link-traffic ~ ~ on ~ true
            service.beta.kubernetes.io/load-balancer-source-ranges ~ ~ 10.0.0.0/8 ~ 2001:db8::/32
            security-group-prefix-lists         ~ ~ pl-1 ~ list
            enable-icmp-for-path-mtu-discovery  ~ ~ on ~ yes
            ssl-cert                            ~ ~ arn:c ~ c
            ssl-ports                           ~ TLS ~ 443 ~ 444
            ssl-negotiation-policy              ~ TLS ~ ELBSecurityPolicy-FS-2018-06 ~
            backend-protocol                    ~ TLS ~ ssl ~ https
            alpn-policy                         ~ TLS ~ None ~ none
            listener-attributes.<PROTOCOL>-<port> ~ TCP-443 ~ a=b ~ a
            enable-tcp-udp-listener             ~ ~ true ~ maybe
            quic-enabled-ports                  ~ disable-nlb-sg=true ~ dns ~ 54
            service.beta.kubernetes.io/actions.<PROTOCOL>-<port> ~ TCP-443 ~ ACTION ~ {"type":"redirect"}
            nlb-target-type                     ~ ~ ip ~ lambda
            target-group-attributes             ~ ~ a=b ~ a
            target-group-attributes.<port>      ~ 443 ~ a=b ~ a
            proxy-protocol                      ~ ~ * ~ on
            proxy-protocol-per-target-group     ~ ~ 443 ~ https
            target-node-labels                  ~ ~ a=b ~ a
            multi-cluster-target-group          ~ ~ true ~ both
            healthcheck-protocol                ~ ~ HTTP ~ UDP
            healthcheck-port                    ~ ~ 8081 ~ metrics
            healthcheck-path                    ~ healthcheck-protocol=HTTP ~ /live ~ live
            healthcheck-interval                ~ ~ 20 ~ 1
            healthcheck-timeout                 ~ ~ 20 ~ 10s
            healthcheck-healthy-threshold       ~ ~ 4 ~ 1
            healthcheck-unhealthy-threshold     ~ ~ 4 ~ 11
            healthcheck-success-codes           ~ healthcheck-protocol=HTTP ~ 200 ~ OK
            """.replace("ACTION", """
            {"type":"forward","forwardConfig":{"targetGroups":[{"targetGroupARN":"arn:t","weight":1}]}}""");

    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "DUAL", "ip-address-type=dualstack",
            "NAT", "ip-address-type=dualstack;enable-prefix-for-ipv6-source-nat=on",
            "TLS", "ssl-cert=arn:c");

    static Stream<CatalogueRow> rows() {
        return CatalogueRow.read(ROWS, ABBREVIATIONS).stream();
    }

    static Stream<CatalogueRow> rowsThatRefuseSomething() {
        return rows().filter(row -> !row.anyText());
    }

    @Test
    void everyRowHasAGoodAndABadValue() {
        assertThat(rows().map(row -> row.wholePattern(AnnotationEntry.NLB_PREFIX)))
                .containsExactlyInAnyOrderElementsOf(AnnotationCatalogue.entries()
                        .filter(entry -> entry.usage().carriers().equals(Set.of(Carrier.SERVICE)))
                        .map(AnnotationEntry::pattern)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aGoodValueCountsWithoutAWordAgainstIt(CatalogueRow row) {
        NlbScenario with = scenario(lb(row).annotatedExactly(key(row), row.good()));

        assertThat(complaints(with, row)).isEmpty();
        assertThat(StackJson.text(with.stack())).isNotEqualTo(model(scenario(lb(row))));
    }

    @ParameterizedTest
    @MethodSource("rowsThatRefuseSomething")
    void aBadValueIsNamedWithItsObjectAndAnnotation(CatalogueRow row) {
        List<Problem> problems = complaints(scenario(lb(row).annotatedExactly(key(row), row.bad())), row);

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.text())
                        .startsWith("Service net/lb: " + key(row) + ": \"")
                        .contains(row.bad()));
    }

    /** The text of the model; empty if there is none. */
    private static String model(NlbScenario scenario) {
        return scenario.result() instanceof BuildResult.Built built ? StackJson.text(built.stack()) : "";
    }

    /** What is said about the row's own annotation, but for that it has a newer name. */
    private static List<Problem> complaints(NlbScenario scenario, CatalogueRow row) {
        return scenario.problems().stream()
                .filter(problem -> problem.field().equals(key(row)) && problem.code() != ProblemCode.DEPRECATED)
                .toList();
    }

    private static GivenService lb(CatalogueRow row) {
        GivenService service = aService("net/lb")
                .balanced()
                .withPort(new Service.Port("dns", 53, PortReference.of(53), 30_053, "UDP", ""))
                .withPort(new Service.Port("dns-tcp", 53, PortReference.of(53), 31_053, "TCP", ""))
                .withPort("http", 80, PortReference.of(8080), 30_080)
                .withPort("https", 443, PortReference.of(8443), 30_443);
        row.beside().forEach(service::annotatedNlb);
        return service;
    }

    private static NlbScenario scenario(GivenService service) {
        return NlbScenario.of(service)
                .facing(facts -> facts.withSecurityGroup("sg-1", "web")
                        .with(subnet("a").ranging("10.0.1.0/24", "2001:db8:0:1::/64"))
                        .with(subnet("b").ranging("10.0.2.0/24", "2001:db8:0:2::/64")));
    }

    private static GivenSubnet subnet(String zone) {
        return GivenSubnet.inZone(zone).id("subnet-prv-" + zone).tagged("kubernetes.io/role/internal-elb", "1");
    }

    private static String key(CatalogueRow row) {
        return row.key(AnnotationEntry.NLB_PREFIX);
    }
}
