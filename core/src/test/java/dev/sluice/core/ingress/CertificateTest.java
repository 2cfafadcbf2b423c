package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someClassParams;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.given.GivenFacts;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.Ref;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.IngressSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTest {
    private static final String HTTPS = "[{\"HTTPS\": 443}]";

    @Test
    void findsAllCertificatesOfAllHostsInTheOrderOfTheirArns() {
        Scenario scenario = Scenario.of(secure("app.example.com").withTls("www.example.org", ""))
                .facing(facts -> {
                    acm(facts, "arn:z", "", "app.example.com");
                    acm(facts, "arn:a", "", "*.example.com", "example.com");
                    acm(facts, "arn:m", "", "other.net", "www.example.org");
                    acm(facts, "arn:unused", "", "*.app.example.com");
                });

        assertThat(scenario.listener(443).certificates())
                .containsExactly(existing("arn:a"), existing("arn:m"), existing("arn:z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.example.com", "example.com", "APP.example.com.", "localhost"})
    void namesAHostThatNoCertificateServes(String host) {
        assertThat(Scenario.of(secure(host))
                        .facing(facts -> acm(facts, "arn:a", "", "*.example.com"))
                        .errors())
                .containsExactly(
                        "Ingress shop/web: spec.rules[0].host: \"" + host + "\": no certificate found for host: " + host
                                + " (issue one in ACM, or name one in alb.ingress.kubernetes.io/certificate-arn)");
    }

    @Test
    void servesAWildcardHostByTheSameWildcard() {
        assertThat(Scenario.of(secure("*.example.com"))
                        .facing(facts -> acm(facts, "arn:a", "", "*.example.com"))
                        .listener(443)
                        .certificates())
                .containsExactly(existing("arn:a"));
    }

    @Test
    void takesOnlyCertificatesOfAllowedAuthorities() {
        Scenario scenario = Scenario.of(secure("app.example.com"))
                .under(allowing("arn:ca"))
                .facing(facts -> {
                    acm(facts, "arn:amazon", "", "app.example.com");
                    acm(facts, "arn:private", "arn:ca", "app.example.com");
                });

        assertThat(scenario.listener(443).certificates()).containsExactly(existing("arn:private"));
    }

    @Test
    void warnsOfAnHttpsListenerWithoutAnyCertificate() {
        assertThat(Scenario.of(anIngress("shop/web").annotated("listen-ports", HTTPS))
                        .warnings())
                .singleElement()
                .asString()
                .startsWith(
                        "Ingress shop/web: alb.ingress.kubernetes.io/listen-ports: \"443\": no certificate is named");
    }

    @Test
    void requestsACertificateForAllHostsOfAnIngressThatAsks() {
        Scenario scenario = Scenario.of(anIngress("shop/web-front")
                        .annotated("create-acm-cert", "true")
                        .annotated("tags", "team=shop")
                        .routing("b.example.org", "/", "web")
                        .withTls("*.example.org"))
                .managingCertificates();

        ManagedCertificate certificate =
                scenario.one(ManagedCertificate.class, "amazon_issued/wildcard.example.org-aa6ac661");
        assertThat(certificate.domainName()).isEqualTo("*.example.org");
        assertThat(certificate.subjectAlternativeNames()).containsExactly("*.example.org", "b.example.org");
        assertThat(certificate.validationMethod()).isEqualTo("DNS");
        assertThat(certificate.certificateAuthorityArn()).isEmpty();
        assertThat(certificate.tags()).isEqualTo(Map.of("team", "shop"));
        assertThat(scenario.listener(443).certificates()).containsExactly(Ref.to(certificate.id()));
    }

    @Test
    void asksThePrivateAuthorityOfTheAnnotation() {
        ManagedCertificate certificate = Scenario.of(asking().annotated("acm-pca-arn", "arn:pca"))
                .managingCertificates()
                .stack()
                .all(ManagedCertificate.class)
                .getFirst();

        assertThat(certificate.certificateType()).isEqualTo("PRIVATE");
        assertThat(certificate.certificateAuthorityArn()).isEqualTo("arn:pca");
        assertThat(certificate.id().id()).startsWith("private/app.example.com-");
    }

    @Test
    void requestsNothingBesideANamedCertificate() {
        assertThat(Scenario.of(asking().annotated("certificate-arn", "arn:c"))
                        .managingCertificates()
                        .stack()
                        .all(ManagedCertificate.class))
                .isEmpty();
    }

    @Test
    void requestsACertificateBesideThoseOfTheClassButDoesNotUseIt() {
        Scenario scenario = Scenario.of(asking().ofClass("special"))
                .with(
                        anIngressClass("special", "params"),
                        someClassParams("params").certificateArn("arn:class").build())
                .managingCertificates();

        assertThat(scenario.stack().all(ManagedCertificate.class)).hasSize(1);
        assertThat(scenario.listener(443).certificates()).containsExactly(existing("arn:class"));
    }

    @Test
    void needsAHostToRequestACertificateFor() {
        assertThat(Scenario.of(anIngress("shop/web").annotated("create-acm-cert", "true"))
                        .managingCertificates()
                        .errors())
                .singleElement()
                .asString()
                .startsWith(
                        "Ingress shop/web: alb.ingress.kubernetes.io/create-acm-cert: \"true\": ingress shop/web has"
                                + " create-acm-cert enabled but no hostnames defined");
    }

    @Test
    void saysThatTheGateIsClosed() {
        assertThat(Scenario.of(asking()).warnings())
                .containsExactly(
                        "Ingress shop/web: alb.ingress.kubernetes.io/create-acm-cert: \"true\": certificates are"
                                + " requested only with --feature-gates=EnableCertificateManagement=true");
    }

    @Test
    void warnsOfHostsThatNoCertificateOfTheListServes() {
        GivenIngress ingress = anIngress("shop/web")
                .annotated("certificate-arn", "arn:a")
                .routing("app.example.com", "/", "web")
                .routing("app.example.org", "/", "web");

        assertThat(Scenario.of(ingress)
                        .facing(facts -> acm(facts, "arn:a", "", "*.example.com"))
                        .warnings())
                .containsExactly("Ingress shop/web: spec.rules[1].host: \"app.example.org\": no certificate of the"
                        + " listener serves this host");
        assertThat(Scenario.of(ingress).warnings()).isEmpty();
    }

    private static GivenIngress secure(String host) {
        return anIngress("shop/web").annotated("listen-ports", HTTPS).routing(host, "/", "web");
    }

    private static GivenIngress asking() {
        return anIngress("shop/web").annotated("create-acm-cert", "true").routing("app.example.com", "/", "web");
    }

    private static Ref existing(String arn) {
        return new Ref.ExistingCertificate(arn);
    }

    private static void acm(GivenFacts facts, String arn, String authority, String... domains) {
        facts.with(new AcmCertificate(
                new Arn(arn),
                domains[0],
                List.of(domains),
                "AMAZON_ISSUED",
                "ISSUED",
                authority,
                Optional.empty(),
                List.of()));
    }

    private static ControllerSettings allowing(String authority) {
        ControllerSettings usual = someSettings();
        IngressSettings ingress = usual.ingress();
        return usual.withIngress(new IngressSettings(
                ingress.ingressClass(),
                ingress.defaultScheme(),
                ingress.defaultSslPolicy(),
                ingress.defaultTargetType(),
                true,
                true,
                List.of(authority),
                ""));
    }
}
