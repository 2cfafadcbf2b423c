package dev.sluice.core.planning;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.model.ShieldProtection;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.model.WafClassicAssociation;
import dev.sluice.core.model.Wafv2Association;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to exist before a resource can: whatever it refers to and is not known yet. */
final class Requirements {
    private Requirements() {}

    static SortedSet<ResourceId> of(Resource resource) {
        Stream<Ref> refs = switch (resource) {
            case SecurityGroup group -> Stream.empty();
            case ManagedCertificate certificate -> Stream.empty();
            case TargetGroup group -> Stream.empty();
            case LoadBalancer balancer -> balancer.securityGroups().stream();
            case Listener listener -> ofListener(listener);
            case ListenerRule rule -> Stream.concat(Stream.of(rule.listener()), ofActions(rule.actions()));
            case DesiredBinding binding -> ofBinding(binding);
            case Wafv2Association association -> Stream.of(association.loadBalancer());
            case WafClassicAssociation association -> Stream.of(association.loadBalancer());
            case ShieldProtection protection -> Stream.of(protection.loadBalancer());
            case FrontendNlbTargets targets ->
                targets.entries().stream().flatMap(entry -> Stream.of(entry.targetGroup(), entry.loadBalancer()));
        };
        return refs.flatMap(Requirements::unknown).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Ref> ofListener(Listener listener) {
        return Stream.of(
                        Stream.of(listener.loadBalancer()),
                        listener.certificates().stream(),
                        ofActions(listener.defaultActions()))
                .flatMap(refs -> refs);
    }

    private static Stream<Ref> ofActions(List<Action> actions) {
        return actions.stream()
                .filter(Action.Forward.class::isInstance)
                .flatMap(action -> ((Action.Forward) action).targetGroups().stream())
                .map(Action.WeightedTargetGroup::targetGroup);
    }

    private static Stream<Ref> ofBinding(DesiredBinding binding) {
        return Stream.concat(Stream.of(binding.targetGroup()), binding.securityGroups());
    }

    private static Stream<ResourceId> unknown(Ref ref) {
        return switch (ref) {
            case Ref.Literal literal -> Stream.empty();
            case Ref.ExistingCertificate certificate -> Stream.empty();
            case Ref.To to -> Stream.of(to.resource());
        };
    }
}
