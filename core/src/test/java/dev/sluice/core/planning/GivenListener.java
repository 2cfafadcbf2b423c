package dev.sluice.core.planning;

import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.model.Ref;
import dev.sluice.core.observe.ObservedListener;
import dev.sluice.core.plan.ListenerStep;
import dev.sluice.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The listener on port 80, wanted or found, in the making: nothing is said of it but its protocol. */
final class GivenListener {
    private final String protocol;
    private final List<ListenerCertificate> certificates = new ArrayList<>();
    private final SortedMap<String, String> attributes = new TreeMap<>();
    private List<Action> defaultActions = List.of();
    private Optional<String> policy = Optional.empty();
    private List<String> alpn = List.of();
    private Optional<MutualAuthentication> authentication = Optional.empty();

    private GivenListener(String protocol) {
        this.protocol = protocol;
    }

    static GivenListener of(String protocol) {
        return new GivenListener(protocol);
    }

    GivenListener doing(Action... actions) {
        defaultActions = List.of(actions);
        return this;
    }

    GivenListener with(List<ListenerCertificate> more) {
        certificates.addAll(more);
        return this;
    }

    GivenListener withPolicy(Optional<String> name) {
        policy = name;
        return this;
    }

    GivenListener withAlpn(List<String> policies) {
        alpn = policies;
        return this;
    }

    GivenListener asking(Optional<MutualAuthentication> clients) {
        authentication = clients;
        return this;
    }

    GivenListener withAttribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    Listener wanted() {
        return wanted(Ref.to(LoadBalancer.ALB));
    }

    /** The call that makes the listener this; it names the load balancer that the listener is on. */
    Step modification() {
        return new ListenerStep.ModifyListener(
                PlannerWorld.LISTENER, wanted(Ref.literal(PlannerWorld.BALANCER.value())));
    }

    ObservedListener found() {
        ElbListener state = new ElbListener(
                PlannerWorld.LISTENER,
                PlannerWorld.BALANCER,
                80,
                protocol,
                defaultActions,
                certificates.stream().limit(1).map(ListenerCertificate::arn).toList(),
                policy,
                alpn,
                authentication);
        return new ObservedListener(state, PlannerWorld.tags(Listener.onPort(80)), attributes, certificates, List.of());
    }

    private Listener wanted(Ref balancer) {
        return new Listener(
                Listener.onPort(80),
                balancer,
                80,
                protocol,
                defaultActions,
                certificates.stream()
                        .map(certificate -> Ref.literal(certificate.arn()))
                        .toList(),
                policy,
                alpn,
                authentication,
                attributes,
                new TreeMap<>(),
                List.of());
    }
}
