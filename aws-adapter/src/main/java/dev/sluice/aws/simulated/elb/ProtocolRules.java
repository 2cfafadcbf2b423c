package dev.sluice.aws.simulated.elb;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.model.LoadBalancer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which protocols AWS accepts together, and which security policies go with them. */
final class ProtocolRules {
    /** What an API call without a policy gets; the console chooses another one. */
    private static final String USUAL_SSL_POLICY = "ELBSecurityPolicy-2016-08";

    private static final Pattern SSL_POLICIES = Pattern.compile("ELBSecurityPolicy-("
            + "2016-08|2015-05|TLS-1-[012](-Ext)?-\\d{4}-\\d{2}"
            + "|TLS13-1-[0123](-Ext[012]|-Res)?(-FIPS)?(-PQ)?-\\d{4}-\\d{2}"
            + "|FS-\\d{4}-\\d{2}|FS-1-[12](-Res)?-\\d{4}-\\d{2})");
    private static final Set<String> ALPN_POLICIES =
            Set.of("HTTP1Only", "HTTP2Only", "HTTP2Optional", "HTTP2Preferred", "None");
    private static final Set<String> APPLICATION = Set.of("HTTP", "HTTPS");
    private static final Set<String> NETWORK = Set.of("TCP", "TLS", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC");

    /** Protocols of target groups by that of the listener. */
    private static final Map<String, Set<String>> TARGET_PROTOCOLS = Map.of(
            "HTTP", APPLICATION,
            "HTTPS", APPLICATION,
            "TCP", Set.of("TCP", "TCP_UDP"),
            "TLS", Set.of("TCP", "TLS"),
            "UDP", Set.of("UDP", "TCP_UDP"),
            "TCP_UDP", Set.of("TCP_UDP"),
            "QUIC", Set.of("QUIC", "TCP_QUIC"),
            "TCP_QUIC", Set.of("TCP_QUIC"));

    private ProtocolRules() {}

    static void requirePort(int port) {
        if (port < 1 || port > 65_535) {
            throw new Refusal("ValidationError", "Port '" + port + "' must be between '1' and '65535'");
        }
    }

    static void requireListenerProtocol(LoadBalancer.Type type, String protocol) {
        Set<String> allowed = switch (type) {
            case APPLICATION -> APPLICATION;
            case NETWORK -> NETWORK;
        };
        if (!allowed.contains(protocol)) {
            throw new Refusal(
                    "ValidationError",
                    "Listener protocol '" + protocol + "' must be one of '" + String.join(", ", new TreeSet<>(allowed))
                            + "'");
        }
    }

    static void requireTargetGroupProtocol(String listenerProtocol, ElbTargetGroup group) {
        if (!TARGET_PROTOCOLS.getOrDefault(listenerProtocol, Set.of()).contains(group.protocol())) {
            throw unfit(listenerProtocol, "the protocol '" + group.protocol() + "'");
        }
        String version = group.protocolVersion().orElse("HTTP1");
        if (listenerProtocol.equals("HTTP") && !version.equals("HTTP1")) {
            throw unfit(listenerProtocol, "the protocol-version '" + version + "'");
        }
        if (group.targetType().equals("alb") && !listenerProtocol.equals("TCP")) {
            throw unfit(listenerProtocol, "the target-type 'alb'");
        }
    }

    private static Refusal unfit(String listenerProtocol, String what) {
        return new Refusal(
                "InvalidConfigurationRequest",
                "Listener protocol '" + listenerProtocol + "' is not supported with a target group with " + what);
    }

    static Optional<String> sslPolicy(String protocol, Optional<String> given, Optional<String> before) {
        if (!CertificateRules.isSecure(protocol)) {
            if (given.isPresent()) {
                throw new Refusal(
                        "InvalidConfigurationRequest",
                        "An SSL policy cannot be specified for " + protocol + " listeners");
            }
            return Optional.empty();
        }
        given.filter(policy -> !SSL_POLICIES.matcher(policy).matches()).ifPresent(policy -> {
            throw new Refusal("SSLPolicyNotFound", "SSL policy '" + policy + "' not found");
        });
        return given.or(() -> before).or(() -> Optional.of(USUAL_SSL_POLICY));
    }

    static List<String> alpnPolicy(String protocol, List<String> given, List<String> before) {
        if (!protocol.equals("TLS")) {
            if (!given.isEmpty()) {
                throw new Refusal(
                        "ALPNPolicyNotSupported", "ALPN policies are not supported for " + protocol + " listeners");
            }
            return List.of();
        }
        if (given.size() > 1 || !ALPN_POLICIES.containsAll(given)) {
            throw new Refusal(
                    "ValidationError",
                    "ALPN policy '" + given + "' must be one of '" + new TreeSet<>(ALPN_POLICIES) + "'");
        }
        return given.isEmpty() ? before : given;
    }
}
