package dev.sluice.core.service;

import static dev.sluice.core.annotation.NlbAnnotations.TYPE;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.ALPN_POLICY;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.BACKEND_PROTOCOL;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.HEALTH_CHECK_PATH;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.HEALTH_CHECK_TIMEOUT;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.NODE_LABELS;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.QUIC_PORTS;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.SSL_POLICY;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.SUCCESS_CODES;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.TARGET_TYPE;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.TCP_UDP_LISTENER;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.Literals;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.service.listener.ListenedPorts;
import dev.sluice.core.service.loadbalancer.Nlb;
import dev.sluice.core.service.loadbalancer.TargetAccess;
import dev.sluice.core.settings.FeatureGate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells what of listeners and target groups changes nothing, or is not going to work. */
final class TrafficEffects {
    private static final Set<String> KNOWN_TO_AWS = Set.of("TCP", "UDP", "TCP_UDP", "TLS", "QUIC", "TCP_QUIC");

    private static final String GATE_IS_OFF =
            "the gate " + FeatureGate.NLB_HEALTH_CHECK_ADVANCED_CONFIG.gateName() + " is off";

    private final ServiceBuild build;
    private final Nlb nlb;
    private final List<Listener> listeners;
    private final List<TargetGroup> targetGroups;

    TrafficEffects(ServiceBuild build, Nlb nlb, Stack stack) {
        this.build = build;
        this.nlb = nlb;
        this.listeners = stack.all(Listener.class);
        this.targetGroups = stack.all(TargetGroup.class);
    }

    void report() {
        reportWords();
        reportTls();
        if (!targetGroups.isEmpty()) {
            reportTargets();
            reportHealthChecks();
        }
        reportQuic();
        reportProtocols();
        if (!ListenedPorts.areMerged(build)) {
            reportLostPorts();
        }
    }

    /** Words that nobody knows, and that count as another one. */
    private void reportWords() {
        boolean formerWay = build.read(TYPE).equals(Optional.of("nlb-ip"));
        warnUnless(
                TARGET_TYPE,
                word -> word.equals("ip") || (word.equals("instance") && !formerWay),
                formerWay ? TYPE.key() + " says that targets are pods" : "it counts as instance");
        warnUnless(BACKEND_PROTOCOL, word -> word.equals("ssl") || word.equals("tcp"), "it counts as tcp");
        warnUnless(TCP_UDP_LISTENER, word -> Literals.bool(word).isPresent(), "it counts as absent");
    }

    private void warnUnless(Annotation<String> annotation, Predicate<String> known, String message) {
        build.read(annotation).filter(known.negate()).ifPresent(word -> build.warnWithoutEffect(annotation, message));
    }

    private void reportTls() {
        if (listeners.stream().noneMatch(listener -> listener.protocol().equals("TLS"))) {
            for (Annotation<?> annotation : List.of(SSL_POLICY, ALPN_POLICY)) {
                build.warnWithoutEffect(annotation, "no listener speaks TLS");
            }
        }
    }

    private void reportTargets() {
        if (targetGroups.stream().allMatch(group -> group.targetType().equals("ip"))) {
            build.warnWithoutEffect(NODE_LABELS, "targets of type ip are pods, on whatever node");
        }
    }

    private void reportHealthChecks() {
        List<HealthCheck> checks = targetGroups.stream()
                .flatMap(group -> group.healthCheck().stream())
                .toList();
        if (checks.stream().allMatch(check -> check.path().isEmpty())) {
            for (Annotation<?> annotation : List.of(HEALTH_CHECK_PATH, SUCCESS_CODES)) {
                build.warnWithoutEffect(annotation, "health checks only open a TCP connection");
            }
        } else if (!build.gate(FeatureGate.NLB_HEALTH_CHECK_ADVANCED_CONFIG)) {
            build.warnWithoutEffect(SUCCESS_CODES, GATE_IS_OFF);
        }
        if (!build.gate(FeatureGate.NLB_HEALTH_CHECK_ADVANCED_CONFIG)) {
            build.warnWithoutEffect(HEALTH_CHECK_TIMEOUT, GATE_IS_OFF);
        }
    }

    private void reportQuic() {
        List<String> unknown = build.read(QUIC_PORTS).orElse(List.of()).stream()
                .filter(entry -> build.service().spec().ports().stream()
                        .noneMatch(port -> entry.equals(port.name()) || entry.equals(Integer.toString(port.port()))))
                .toList();
        if (!unknown.isEmpty()) {
            build.warnWithoutEffect(QUIC_PORTS, "the Service has no port " + String.join(", ", unknown));
        }
        boolean quic =
                listeners.stream().anyMatch(listener -> listener.protocol().endsWith("QUIC"));
        if (quic && !(nlb.access() instanceof TargetAccess.ByAddress)) {
            build.findings()
                    .warn(
                            build.origin(QUIC_PORTS),
                            ProblemCode.REFUSED_BY_AWS,
                            "AWS is going to refuse QUIC on a load balancer with security groups");
        }
    }

    private void reportProtocols() {
        List<Service.Port> ports = build.service().spec().ports();
        for (Listener listener : listeners) {
            ports.stream()
                    .filter(port -> port.port() == listener.port() && !KNOWN_TO_AWS.contains(listener.protocol()))
                    .forEach(port -> build.findings()
                            .warn(
                                    build.field("spec.ports[" + ports.indexOf(port) + "].protocol", port.protocol()),
                                    ProblemCode.REFUSED_BY_AWS,
                                    "AWS is going to refuse this"));
        }
    }

    /** Ports whose number another one has got the listener for. */
    private void reportLostPorts() {
        List<Service.Port> ports = build.service().spec().ports();
        Set<Integer> seen = new HashSet<>();
        for (Service.Port port : ports) {
            if (!seen.add(port.port())) {
                build.findings()
                        .warn(
                                build.field("spec.ports[" + ports.indexOf(port) + "].protocol", port.protocol()),
                                ProblemCode.WITHOUT_EFFECT,
                                "port " + port.port() + " has its listener for another protocol; "
                                        + TCP_UDP_LISTENER.key() + " makes one for TCP and UDP");
            }
        }
    }
}
