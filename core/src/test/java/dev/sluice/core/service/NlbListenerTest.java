package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NlbListenerTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "TCP,  -,     -,   -,   TCP,  TCP",
                "TCP,  arn:c, -,   -,   TLS,  TCP",
                "TCP,  arn:c, tcp, -,   TLS,  TCP",
                "TCP,  arn:c, ssl, -,   TLS,  TLS",
                "TCP,  -,     ssl, -,   TCP,  TCP",
                "UDP,  arn:c, ssl, -,   UDP,  UDP",
                "UDP,  -,     -,   80,  QUIC, QUIC",
                "UDP,  -,     -,   p80, QUIC, QUIC",
                "UDP,  -,     -,   81,  UDP,  UDP",
                "SCTP, -,     -,   -,   SCTP, SCTP",
                "SCTP, arn:c, -,   -,   TLS,  SCTP",
            })
    void protocolsFollowFromTheServiceAndAnnotations(
            String protocol, String certificate, String backend, String quic, String listener, String targets) {
        GivenService service = aService("net/lb").balanced().withPort(port(80, protocol));
        annotate(service, "ssl-cert", certificate);
        annotate(service, "backend-protocol", backend);
        annotate(service, "quic-enabled-ports", quic);
        NlbScenario scenario = NlbScenario.of(service);

        assertThat(scenario.listener(80).protocol()).isEqualTo(listener);
        assertThat(scenario.targetGroup().protocol()).isEqualTo(targets);
    }

    @Test
    void quicNeedsUdp() {
        GivenService service = both(false)
                .withPort(port(443, "TCP"))
                .annotatedNlb("ssl-cert", "arn:c")
                .annotatedNlb("ssl-ports", "443")
                .annotatedNlb("quic-enabled-ports", "tcp,443");

        assertThat(NlbScenario.of(service).errors())
                .containsExactly(
                        "Unsupported QUIC upgrade for protocol TCP", "Unsupported QUIC upgrade for protocol TLS");
    }

    @Test
    void aTlsListenerHasCertificatesInTheirOrderAndAPolicy() {
        Listener listener = NlbScenario.of(aService("net/lb")
                        .balanced()
                        .annotatedNlb("ssl-cert", "arn:b, arn:a")
                        .annotatedNlb("alpn-policy", "HTTP2Only"))
                .listener(80);

        assertThat(listener.certificates())
                .containsExactly(new Ref.ExistingCertificate("arn:b"), new Ref.ExistingCertificate("arn:a"));
        assertThat(listener.sslPolicy()).isEqualTo(Optional.of("ELBSecurityPolicy-2016-08"));
        assertThat(listener.alpnPolicy()).containsExactly("HTTP2Only");
    }

    @Test
    void onlyListedPortsSpeakTls() {
        NlbScenario scenario = NlbScenario.of(aService("net/lb")
                .balanced()
                .withPort(port(80, "TCP"))
                .withPort(port(443, "TCP"))
                .withPort(port(8443, "TCP"))
                .annotatedNlb("ssl-cert", "arn:c")
                .annotatedNlb("ssl-ports", "443,p8443"));

        assertThat(scenario.stack().all(Listener.class))
                .extracting(Listener::port, Listener::protocol)
                .containsExactlyInAnyOrder(tuple(80, "TCP"), tuple(443, "TLS"), tuple(8443, "TLS"));
    }

    @Test
    void everyPortThatIsListedForTlsIsOneOfTheService() {
        assertThat(NlbScenario.of(aService("net/lb").balanced().annotatedNlb("ssl-ports", "http,*,443"))
                        .errors())
                .containsExactly("Unused port in ssl-ports annotation [* 443]");
    }

    @Test
    void alpnIsLookedAtOnTlsListenersAlone() {
        GivenService service = aService("net/lb").balanced().annotatedNlb("alpn-policy", "http2only");

        assertThat(NlbScenario.of(service).listener(80).alpnPolicy()).isEmpty();
        assertThat(NlbScenario.of(service.annotatedNlb("ssl-cert", "arn:c")).errors())
                .containsExactly("invalid ALPN policy http2only, policy must be one of [None, HTTP1Only, HTTP2Only,"
                        + " HTTP2Optional, HTTP2Preferred]");
    }

    @Test
    void attributesGoByTheProtocolThatTheListenerHas() {
        GivenService service = aService("net/lb")
                .balanced()
                .annotatedNlb("listener-attributes.TCP-80", "tcp.idle_timeout.seconds=400")
                .annotatedNlb("listener-attributes.TLS-80", "a=b");

        assertThat(NlbScenario.of(service).listener(80).attributes())
                .isEqualTo(Map.of("tcp.idle_timeout.seconds", "400"));
        assertThat(NlbScenario.of(service.annotatedNlb("ssl-cert", "arn:c"))
                        .listener(80)
                        .attributes())
                .isEqualTo(Map.of("a", "b"));
    }

    @Test
    void ofPortsWithOneNumberTheFirstGetsTheListener() {
        NlbScenario scenario = NlbScenario.of(both(false));

        assertThat(scenario.listener(53).protocol()).isEqualTo("UDP");
        assertThat(scenario.only(TargetGroup.class).protocol()).isEqualTo("UDP");
        assertThat(scenario.managedGroup().ingress())
                .extracting(permission -> permission.protocol() + " " + permission.fromPort())
                .containsExactly("udp 53", "tcp 53");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,     false, UDP",
                "-,     true,  TCP_UDP",
                "true,  false, TCP_UDP",
                "false, true,  UDP",
                "maybe, true,  TCP_UDP",
            })
    void tcpAndUdpShareAListenerByAnnotationOrGate(String annotation, boolean gate, String protocol) {
        GivenService service = both(false);
        annotate(service, "enable-tcp-udp-listener", annotation);
        NlbScenario scenario = NlbScenario.of(service).gate(FeatureGate.ENABLE_TCP_UDP_LISTENER, gate);

        assertThat(scenario.listener(53).protocol()).isEqualTo(protocol);
        assertThat(scenario.targetGroup().port()).isEqualTo(30_053);
    }

    @Test
    void aSharedListenerNeverSpeaksTlsButMaySpeakQuic() {
        GivenService service = both(true).annotatedNlb("ssl-cert", "arn:c");

        assertThat(NlbScenario.of(service).listener(53).protocol()).isEqualTo("TCP_UDP");
        assertThat(NlbScenario.of(service.annotatedNlb("quic-enabled-ports", "53"))
                        .listener(53)
                        .protocol())
                .isEqualTo("TCP_QUIC");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TCP,TCP | protocols can't match for merging: TCP",
                "TCP,SCTP | unsupported protocol for merging: SCTP",
                "TCP,UDP,TCP | can only merge two ports, not 3 (80 for TCP, UDP, TCP)",
            })
    void onlyTcpAndUdpCanShareAListener(String protocols, String message) {
        GivenService service = aService("net/lb").balanced().annotatedNlb("enable-tcp-udp-listener", "true");
        List.of(protocols.split(",")).forEach(protocol -> service.withPort(port(80, protocol)));

        assertThat(NlbScenario.of(service).errors()).containsExactly(message);
    }

    /** UDP first, with targets of its own, then TCP. */
    private static GivenService both(boolean merged) {
        GivenService service = aService("net/lb")
                .balanced()
                .withPort(new Service.Port("udp", 53, PortReference.of(53), 30_053, "UDP", ""))
                .withPort(new Service.Port("tcp", 53, PortReference.of(5353), 31_053, "TCP", ""));
        return merged ? service.annotatedNlb("enable-tcp-udp-listener", "true") : service;
    }

    private static Service.Port port(int number, String protocol) {
        return new Service.Port("p" + number, number, PortReference.of(8080), 30_000 + number, protocol, "");
    }

    private static void annotate(GivenService service, String suffix, String value) {
        if (value != null) {
            service.annotatedNlb(suffix, value);
        }
    }
}
