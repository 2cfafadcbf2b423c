package dev.sluice.core.service.listener;

import static dev.sluice.core.annotation.NlbTrafficAnnotations.ACTIONS;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.ALPN_POLICY;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.LISTENER_ATTRIBUTES;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.QUIC_PORTS;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.SSL_CERT;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.SSL_POLICY;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.SSL_PORTS;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.TCP_UDP_LISTENER;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.NlbAnnotations;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.service.targetgroup.NlbTargetGroups;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the listeners of a Service's load balancer, and asks for the target groups behind them. */
public final class NlbListenerBuilder {
    private static final List<String> ALPN_POLICIES =
            List.of("None", "HTTP1Only", "HTTP2Only", "HTTP2Optional", "HTTP2Preferred");

    private final ServiceBuild build;
    private final NlbTargetGroups targetGroups;
    private final SortedMap<String, String> tags;

    public NlbListenerBuilder(ServiceBuild build, NlbTargetGroups targetGroups, SortedMap<String, String> tags) {
        this.build = requireNonNull(build, "build");
        this.targetGroups = requireNonNull(targetGroups, "targetGroups");
        this.tags = requireNonNull(tags, "tags");
    }

    /**
     * One listener for each number, by number. Of ports that share one the first gets the listener; the others are looked
     * at all the same, so that what is wrong with them comes out.
     */
    public List<Listener> build() {
        Protocols.check(build);
        SortedMap<Integer, Listener> listeners = new TreeMap<>();
        new ListenedPorts(build).all().forEach(port -> listeners.putIfAbsent(port.number(), listener(port)));
        return List.copyOf(listeners.values());
    }

    private Listener listener(ListenedPort port) {
        Protocols protocols = Protocols.of(build, port);
        String place = protocols.listener() + "-" + port.number();
        Ref own = targetGroups.own(port.port(), protocols.targets());
        return new Listener(
                Listener.onPort(port.number()),
                Ref.to(LoadBalancer.NLB),
                port.number(),
                protocols.listener(),
                List.of(new ForwardAction(build, targetGroups, port, protocols).of(own)),
                protocols.isTls() ? certificates() : List.of(),
                protocols.isTls() ? Optional.of(sslPolicy()) : Optional.empty(),
                protocols.isTls() ? alpnPolicy() : List.of(),
                Optional.empty(),
                build.read(LISTENER_ATTRIBUTES.named(place)).orElseGet(TreeMap::new),
                tags,
                build.origins(origins(place)));
    }

    private List<Ref> certificates() {
        return build.read(SSL_CERT).orElse(List.of()).stream()
                .<Ref>map(Ref.ExistingCertificate::new)
                .toList();
    }

    private String sslPolicy() {
        return build.read(SSL_POLICY).orElse(build.settings().services().defaultSslPolicy());
    }

    private List<String> alpnPolicy() {
        Optional<String> written = build.read(ALPN_POLICY);
        written.filter(policy -> !ALPN_POLICIES.contains(policy))
                .ifPresent(policy -> build.reject(
                        ALPN_POLICY,
                        ProblemCode.INVALID_VALUE,
                        "invalid ALPN policy " + policy + ", policy must be one of [" + String.join(", ", ALPN_POLICIES)
                                + "]"));
        return written.stream().toList();
    }

    private static List<Annotation<?>> origins(String place) {
        return List.of(
                LISTENER_ATTRIBUTES.named(place),
                ACTIONS.named(place),
                SSL_CERT,
                SSL_PORTS,
                SSL_POLICY,
                ALPN_POLICY,
                QUIC_PORTS,
                TCP_UDP_LISTENER,
                NlbAnnotations.TAGS);
    }
}
