package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts the ids and ARNs that are known in the place of references. What is not known stays a reference, so that it
 * differs from everything that AWS holds.
 */
public final class Resolution {
    private final Function<ResourceId, Optional<String>> known;

    public Resolution(Function<ResourceId, Optional<String>> known) {
        this.known = requireNonNull(known, "known");
    }

    public Ref of(Ref ref) {
        return switch (ref) {
            case Ref.Literal literal -> literal;
            case Ref.ExistingCertificate certificate -> Ref.literal(certificate.arn());
            case Ref.To to -> known.apply(to.resource()).map(Ref::literal).orElse(to);
        };
    }

    /** The text that the reference stands for, if it is known. */
    public Optional<String> text(Ref ref) {
        return switch (of(ref)) {
            case Ref.Literal literal -> Optional.of(literal.value());
            case Ref.ExistingCertificate certificate -> Optional.of(certificate.arn());
            case Ref.To to -> Optional.empty();
        };
    }

    public List<Ref> of(List<Ref> refs) {
        return refs.stream().map(this::of).toList();
    }

    public LoadBalancer of(LoadBalancer desired) {
        return desired.withSecurityGroups(of(desired.securityGroups()));
    }

    public Listener of(Listener desired) {
        return new Listener(
                desired.id(),
                of(desired.loadBalancer()),
                desired.port(),
                desired.protocol(),
                actions(desired.defaultActions()),
                of(desired.certificates()),
                desired.sslPolicy(),
                desired.alpnPolicy(),
                desired.mutualAuthentication(),
                desired.attributes(),
                desired.tags(),
                desired.origins());
    }

    public ListenerRule of(ListenerRule desired) {
        return new ListenerRule(
                desired.id(),
                of(desired.listener()),
                desired.priority(),
                actions(desired.actions()),
                desired.conditions(),
                desired.transforms(),
                desired.tags(),
                desired.origins());
    }

    public DesiredBinding of(DesiredBinding desired) {
        return new DesiredBinding(
                desired.id(),
                desired.key(),
                of(desired.targetGroup()),
                desired.targetType(),
                desired.targetGroupProtocol(),
                desired.serviceRef(),
                desired.networking().map(rules -> rules.stream().map(this::of).toList()),
                desired.nodeSelector(),
                desired.ipAddressType(),
                desired.vpcId(),
                desired.multiClusterTargetGroup(),
                desired.origins());
    }

    private DesiredBinding.NetworkRule of(DesiredBinding.NetworkRule rule) {
        List<DesiredBinding.Peer> from = rule.from().stream()
                .<DesiredBinding.Peer>map(peer -> switch (peer) {
                    case DesiredBinding.Peer.Group group -> new DesiredBinding.Peer.Group(of(group.id()));
                    case DesiredBinding.Peer.Cidr cidr -> cidr;
                })
                .toList();
        return new DesiredBinding.NetworkRule(from, rule.ports());
    }

    public List<Action> actions(List<Action> actions) {
        return actions.stream()
                .map(action -> switch (action) {
                    case Action.Forward forward -> of(forward);
                    case Action.Redirect other -> other;
                    case Action.FixedResponse other -> other;
                    case Action.AuthenticateCognito other -> other;
                    case Action.AuthenticateOidc other -> other;
                    case Action.ValidateJwt other -> other;
                })
                .toList();
    }

    private Action of(Action.Forward forward) {
        return new Action.Forward(
                forward.targetGroups().stream()
                        .map(group -> new Action.WeightedTargetGroup(of(group.targetGroup()), group.weight()))
                        .toList(),
                forward.stickiness());
    }
}
