package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.aws.simulated.routing.Usage;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.LoadBalancerRow;
import dev.sluice.aws.simulated.world.Refs;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.MutualAuthentication;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the parameters of a call become a listener, and which of them AWS refuses. */
final class ListenerShape {
    private final ElbContext context;
    private final ActionRules actions;

    ListenerShape(ElbContext context) {
        this.context = requireNonNull(context, "context");
        this.actions = new ActionRules(context.limits());
    }

    ListenerRow make(Draft draft, Listener desired, SortedMap<String, String> tags) {
        LoadBalancerRow owner = ArnLookup.loadBalancer(draft, new Arn(Refs.text(desired.loadBalancer())));
        Arn arn = Arns.listener(owner.loadBalancer().arn(), draft.newId());
        ElbListener fresh = new ElbListener(
                arn,
                owner.loadBalancer().arn(),
                desired.port(),
                desired.protocol(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new ListenerRow(
                shaped(draft, owner, fresh, desired),
                List.of(),
                new TreeMap<>(),
                context.tags().add(new TreeMap<>(), tags));
    }

    void requireRoom(View view, ElbListener listener) {
        long others = Usage.listeners(view, listener.loadBalancerArn()).size();
        context.limits().require(Limit.LISTENERS_PER_LOAD_BALANCER, others + 1);
    }

    /** Creating the same once more is no error; another one on the same port is. */
    static ListenerRow requireSame(ListenerRow present, ListenerRow made) {
        ElbListener here = present.listener();
        ElbListener asked = made.listener();
        boolean same = here.protocol().equals(asked.protocol())
                && here.defaultActions().equals(asked.defaultActions())
                && here.certificates().equals(asked.certificates())
                && here.sslPolicy().equals(asked.sslPolicy())
                && present.tags().equals(made.tags());
        if (!same) {
            throw duplicate(here);
        }
        return present;
    }

    private static Refusal duplicate(ElbListener listener) {
        return new Refusal(
                "DuplicateListener",
                "A listener already exists on this port for this load balancer '" + listener.loadBalancerArn() + "'");
    }

    ListenerRow modified(View view, ListenerRow row, Listener desired) {
        ElbListener listener = row.listener();
        LoadBalancerRow owner = ArnLookup.loadBalancer(view, listener.loadBalancerArn());
        for (ListenerRow other : Usage.listeners(view, listener.loadBalancerArn())) {
            if (!other.id().equals(row.id()) && other.listener().port() == desired.port()) {
                throw duplicate(other.listener());
            }
        }
        ListenerRow changed = row.with(shaped(view, owner, listener, desired));
        return CertificateRules.isSecure(desired.protocol()) ? changed : changed.withExtraCertificates(List.of());
    }

    /** The listener after everything that {@code desired} says was set on it; what it leaves out stays. */
    private ElbListener shaped(View view, LoadBalancerRow owner, ElbListener from, Listener desired) {
        String protocol = desired.protocol();
        LoadBalancer.Type type = owner.loadBalancer().type();
        ProtocolRules.requirePort(desired.port());
        ProtocolRules.requireListenerProtocol(type, protocol);
        boolean secure = CertificateRules.isSecure(protocol);
        List<String> given =
                desired.certificates().stream().limit(1).map(Refs::text).toList();
        List<String> certificates = given.isEmpty() && secure ? from.certificates() : given;
        CertificateRules.requireDefault(view, protocol, certificates);
        List<Action> defaultActions = actions.complete(desired.defaultActions());
        actions.require(view, new ActionRules.Place(owner.loadBalancer(), protocol), defaultActions);
        actions.requireRoom(view, owner.loadBalancer().arn(), from.arn(), defaultActions);
        return new ElbListener(
                from.arn(),
                from.loadBalancerArn(),
                desired.port(),
                protocol,
                defaultActions,
                certificates,
                ProtocolRules.sslPolicy(protocol, desired.sslPolicy(), from.sslPolicy()),
                ProtocolRules.alpnPolicy(protocol, desired.alpnPolicy(), from.alpnPolicy()),
                mutualAuthentication(view, protocol, desired.mutualAuthentication(), from.mutualAuthentication()));
    }

    private static Optional<MutualAuthentication> mutualAuthentication(
            View view, String protocol, Optional<MutualAuthentication> given, Optional<MutualAuthentication> before) {
        if (!protocol.equals("HTTPS")) {
            if (given.isPresent()) {
                throw new Refusal(
                        "InvalidConfigurationRequest",
                        "Mutual authentication is only supported for listeners with protocol 'HTTPS'");
            }
            return Optional.empty();
        }
        given.ifPresent(mutual -> MutualAuthenticationRules.require(view, mutual));
        return given.or(() -> before)
                .or(() -> Optional.of(
                        new MutualAuthentication("off", Optional.empty(), Optional.empty(), Optional.empty())));
    }
}
