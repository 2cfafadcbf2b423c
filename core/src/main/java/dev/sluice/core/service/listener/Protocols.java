package dev.sluice.core.service.listener;

import static dev.sluice.core.annotation.NlbTrafficAnnotations.BACKEND_PROTOCOL;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.QUIC_PORTS;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.SSL_CERT;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.SSL_PORTS;

import dev.sluice.core.cluster.Service;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import dev.sluice.core.service.context.ServiceBuild;
import java.util.List;
import java.util.Optional;

/** What a listener speaks with clients, and what with targets. */
record Protocols(String listener, String targets) {
    private static final String TLS = "TLS";
    private static final String TLS_TO_TARGETS = "ssl";

    static Protocols of(ServiceBuild build, ListenedPort port) {
        Protocols plain = isTls(build, port)
                ? new Protocols(TLS, isTlsToTargets(build) ? TLS : port.protocol())
                : new Protocols(port.protocol(), port.protocol());
        return isListed(port.port(), build.read(QUIC_PORTS).orElse(List.of())) ? plain.upgraded(build) : plain;
    }

    /** Reports entries of the list of TLS ports that are none of the Service's. */
    static void check(ServiceBuild build) {
        List<String> unused = build.read(SSL_PORTS).orElse(List.of()).stream()
                .filter(entry ->
                        build.service().spec().ports().stream().noneMatch(port -> isListed(port, List.of(entry))))
                .toList();
        if (!unused.isEmpty()) {
            build.reject(
                    SSL_PORTS,
                    ProblemCode.INVALID_VALUE,
                    "Unused port in ssl-ports annotation " + TextForms.list(unused));
        }
    }

    boolean isTls() {
        return listener.equals(TLS);
    }

    /** What a Service speaks to which an annotation leads that does not say more. */
    String behindListener(boolean decrypt) {
        return isTls() && decrypt ? ListenedPort.TCP : listener;
    }

    private static boolean isTls(ServiceBuild build, ListenedPort port) {
        List<String> tlsPorts = build.read(SSL_PORTS).orElse(List.of());
        return port.canSpeakTls()
                && !build.read(SSL_CERT).orElse(List.of()).isEmpty()
                && (tlsPorts.isEmpty() || isListed(port.port(), tlsPorts));
    }

    private static boolean isTlsToTargets(ServiceBuild build) {
        return build.read(BACKEND_PROTOCOL).orElse("").equals(TLS_TO_TARGETS);
    }

    private static boolean isListed(Service.Port port, List<String> namesOrNumbers) {
        return namesOrNumbers.contains(port.name()) || namesOrNumbers.contains(Integer.toString(port.port()));
    }

    private Protocols upgraded(ServiceBuild build) {
        Optional<String> upgraded = switch (listener) {
            case ListenedPort.UDP -> Optional.of("QUIC");
            case ListenedPort.TCP_AND_UDP -> Optional.of("TCP_QUIC");
            default -> Optional.empty();
        };
        if (upgraded.isEmpty()) {
            build.reject(QUIC_PORTS, ProblemCode.UNSUPPORTED, "Unsupported QUIC upgrade for protocol " + listener);
        }
        return upgraded.map(quic -> new Protocols(quic, quic)).orElse(this);
    }
}
