package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someClassParams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.IngressClassParams.KeyValue;
import dev.sluice.core.cluster.IngressClassParams.ListenerAttributes;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenerTest {
    private static final String BOTH = "[{\"HTTP\": 80}, {\"HTTPS\": 443}]";

    @Test
    void listensForHttpWithoutCertificatesAndForHttpsWithThem() {
        assertThat(Scenario.of(web()).stack().all(Listener.class))
                .extracting(Listener::port, Listener::protocol)
                .containsExactly(tuple(80, "HTTP"));
        assertThat(Scenario.of(web().annotated("certificate-arn", "arn:c")).listener(443))
                .extracting(Listener::protocol, Listener::sslPolicy, Listener::certificates)
                .containsExactly(
                        "HTTPS",
                        Optional.of("ELBSecurityPolicy-2016-08"),
                        List.<Ref>of(new Ref.ExistingCertificate("arn:c")));
    }

    @Test
    void listensNowhereWhereTheListHoldsAnEmptyObject() {
        assertThat(Scenario.of(web().annotated("listen-ports", "[{}]")).stack().all(Listener.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "listen-ports; []; empty listen-ports configuration: `[]`",
                "listen-ports; null; empty listen-ports configuration: `null`",
                "listen-ports; '[{\"HTTP\": 0}]'; 'listen port must be within [1, 65535]: 0'",
                "listen-ports; '[{\"HTTP\": 65536}]'; 'listen port must be within [1, 65535]: 65536'",
                "listen-ports; '[{\"TCP\": 80}]'; 'listen protocol must be within [HTTP, HTTPS]: TCP'",
                "inbound-cidrs; '10.0.0.0/8,home'; 'invalid inbound-cidrs settings on Ingress: shop/web: invalid CIDR address: home'",
                "ssl-redirect; 443; 'listener does not exist for SSLRedirect port: 443'",
                "ssl-redirect; 80; 'listener protocol non-SSL for SSLRedirect port: 80'",
                "listener-attributes.HTTP-80; x; 'failed to parse stringMap annotation, alb.ingress.kubernetes.io/listener-attributes.HTTP-80: x'",
            })
    void refusesWhatMakesNoSense(String annotation, String value, String message) {
        assertThat(Scenario.of(web().annotated(annotation, value)).errors())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Ingress shop/web: alb.ingress.kubernetes.io/" + annotation + ": \"" + value)
                        .contains(message));
    }

    @Test
    void takesTheFirstCertificateForTheDefaultAndEachOtherOnce() {
        Scenario scenario = Scenario.of(
                web("a").annotated("certificate-arn", "c1,c3,c2,,c1"), web("b").annotated("certificate-arn", "c3,c4"));

        assertThat(scenario.listener(443).certificates())
                .containsExactly(
                        certificate("c1"), certificate("c3"), certificate("c2"), certificate("c1"), certificate("c4"));
    }

    @Test
    void sharesWhatOneMemberSays() {
        Scenario scenario = Scenario.of(
                web("a").annotated("certificate-arn", "c1").annotated("ssl-policy", "strict"),
                web("b").annotated("certificate-arn", "c1")
                        .annotated("mutual-authentication", "[{\"port\": 443, \"mode\": \"off\"}]"));

        assertThat(scenario.listener(443).sslPolicy()).contains("strict");
        assertThat(scenario.listener(443).mutualAuthentication()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ssl-policy; one; two; 'conflicting sslPolicy, shop/a: one | shop/b: two'",
                "inbound-cidrs; 10.0.0.0/8; '::/0'; 'conflicting inbound-cidrs, shop/a: [10.0.0.0/8], [] | shop/b: [], [::/0]'",
                "security-group-prefix-lists; pl-1; 'pl-2,pl-1'; 'conflicting inbound-prefix-lists, shop/a: [pl-1] | shop/b: [pl-1 pl-2]'",
                "mutual-authentication; '[{\"port\":443,\"mode\":\"off\"}]'; '[{\"port\":443,\"mode\":\"passthrough\"}]'; 'conflicting mTLS Attributes, shop/a: off | shop/b: passthrough'",
            })
    void tellsEachMemberWhereTheyDisagreeOnAPort(String annotation, String one, String other, String message) {
        List<String> errors = Scenario.of(
                        web("a").annotated("certificate-arn", "c1").annotated(annotation, one),
                        web("b").annotated("certificate-arn", "c1").annotated(annotation, other))
                .errors();

        assertThat(errors)
                .hasSize(2)
                .allMatch(text -> text.contains("failed to merge listenPort config for port: 443: " + message));
    }

    @Test
    void refusesTwoProtocolsOnOnePort() {
        assertThat(Scenario.of(
                                web("a").annotated("listen-ports", "[{\"HTTP\": 443}]"),
                                web("b").annotated("certificate-arn", "c1"))
                        .errors())
                .hasSize(2)
                .allMatch(text -> text.contains("conflicting protocol, shop/a: HTTP | shop/b: HTTPS"));
    }

    @Test
    void redirectsAllHttpListenersWithoutLookingAtTheirBackends() {
        Scenario scenario = Scenario.of(
                web("a").annotated("listen-ports", BOTH)
                        .annotated("certificate-arn", "c1")
                        .annotated("ssl-redirect", "443"),
                web("b").annotated("listen-ports", "[{\"HTTP\": 8080}]").routing("", "/", "nobody"));

        Action redirect = new Action.Redirect(
                Optional.empty(),
                Optional.empty(),
                Optional.of("443"),
                Optional.of("HTTPS"),
                Optional.empty(),
                "HTTP_301");
        assertThat(scenario.listener(80).defaultActions()).containsExactly(redirect);
        assertThat(scenario.listener(8080).defaultActions()).containsExactly(redirect);
        assertThat(scenario.stack().all(ListenerRule.class))
                .extracting(rule -> rule.id().id())
                .containsExactly("443:1");
    }

    @Test
    void redirectsNothingWhereAClassNamesNoNumber() {
        IngressClassParams params =
                someClassParams("params").sslRedirectPort("https").build();
        Scenario scenario = Scenario.of(
                        web().ofClass("special").annotated("listen-ports", BOTH).annotated("certificate-arn", "arn:c1"))
                .with(anIngressClass("special", "params"), params);

        assertThat(scenario.listener(80).defaultActions()).noneMatch(Action.Redirect.class::isInstance);
        assertThat(scenario.warnings())
                .containsExactly("IngressClassParams params: spec.sslRedirectPort: \"https\": sslRedirectPort is no"
                        + " number, so nothing in the group redirects to HTTPS");
    }

    @Test
    void redirectsToThePortOfTheClass() {
        Scenario scenario = Scenario.of(web().ofClass("special")
                        .annotated("listen-ports", BOTH)
                        .annotated("certificate-arn", "c1")
                        .annotated("ssl-redirect", "bogus"))
                .with(
                        anIngressClass("special", "params"),
                        someClassParams("params").sslRedirectPort("443").build());

        assertThat(scenario.listener(80).defaultActions()).allMatch(Action.Redirect.class::isInstance);
    }

    @Test
    void refusesTwoPortsToRedirectTo() {
        assertThat(Scenario.of(
                                web("a").annotated("listen-ports", "[{\"HTTPS\": 443}, {\"HTTPS\": 8443}]")
                                        .annotated("certificate-arn", "c1")
                                        .annotated("ssl-redirect", "8443"),
                                web("b").annotated("certificate-arn", "c1").annotated("ssl-redirect", "443"))
                        .errors())
                .hasSize(2)
                .allMatch(text -> text.contains("conflicting sslRedirect port: [443 8443]"));
    }

    @Test
    void mergesAttributesAndLetsTheFirstMembersClassWin() {
        IngressClassParams params = someClassParams("params")
                .listeners(
                        new ListenerAttributes("HTTPS", 80, List.of(new KeyValue("never", "x"))),
                        new ListenerAttributes("HTTP", 80, List.of(new KeyValue("k", "class"))))
                .build();
        Scenario scenario = Scenario.of(
                        web("a").ofClass("special").annotated("listener-attributes.HTTP-80", "k=1,only=a"),
                        web("b").annotated("listener-attributes.HTTP-80", "k=2"))
                .with(anIngressClass("special", "params"), params);

        assertThat(scenario.listener(80).attributes()).isEqualTo(Map.of("k", "class", "only", "a"));
    }

    @Test
    void refusesTwoValuesForAnAttribute() {
        assertThat(Scenario.of(
                                web("a").annotated("listener-attributes.HTTP-80", "k=1"),
                                web("b").annotated("listener-attributes.HTTP-80", "k=2"))
                        .errors())
                .hasSize(2)
                .allMatch(text -> text.contains("conflicting listener attributes k: 1 | 2 for ingress shop/b"));
    }

    @Test
    void carriesTheTagsOfItsMembersOnly() {
        Scenario scenario = Scenario.of(
                web("a").annotated("tags", "a=1"),
                web("b").annotated("listen-ports", "[{\"HTTP\": 8080}]").annotated("tags", "b=2"));

        assertThat(scenario.listener(80).tags()).isEqualTo(Map.of("a", "1"));
        assertThat(scenario.listener(8080).tags()).isEqualTo(Map.of("b", "2"));
        assertThat(scenario.alb().tags()).isEqualTo(Map.of("a", "1", "b", "2"));
    }

    private static GivenIngress web() {
        return anIngress("shop/web").routing("", "/", "web");
    }

    private static GivenIngress web(String name) {
        return anIngress("shop/" + name).inGroup("g").routing("", "/", "web");
    }

    private static Ref certificate(String arn) {
        return new Ref.ExistingCertificate(arn);
    }
}
