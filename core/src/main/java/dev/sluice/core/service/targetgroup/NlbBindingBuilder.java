package dev.sluice.core.service.targetgroup;

import static dev.sluice.core.annotation.NlbAnnotations.MANAGE_BACKEND_RULES;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.MULTI_CLUSTER;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.NODE_LABELS;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding.ServiceReference;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.DesiredBinding.NetworkRule;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.service.loadbalancer.TargetAccess;
import java.util.List;
import java.util.Optional;

/** Builds the binding of a target group: whose endpoints are targets, and which traffic they let in. */
final class NlbBindingBuilder {
    private final ServiceBuild build;
    private final TargetAccess access;

    NlbBindingBuilder(ServiceBuild build, TargetAccess access) {
        this.build = build;
        this.access = access;
    }

    DesiredBinding build(NlbBackend backend, NlbTargetType type, NlbHealthCheck healthCheck, TargetGroup group) {
        ObjectKey service = backend.service().key();
        return new DesiredBinding(
                new ResourceId(ResourceType.TARGET_GROUP_BINDING, group.id().id()),
                new ObjectKey(service.namespace(), group.name()),
                Ref.to(group.id()),
                group.targetType(),
                group.protocol(),
                new ServiceReference(
                        service.name(), PortReference.of(backend.port().port())),
                rules(backend, NlbTargetPort.of(backend, type, healthCheck), type, group),
                nodeSelector(type),
                group.ipAddressType(),
                build.settings().identity().vpcId(),
                build.read(MULTI_CLUSTER).orElse(false),
                group.origins());
    }

    /** Labels mean nothing to pods, so they aren't even read there. */
    private Optional<LabelSelector> nodeSelector(NlbTargetType type) {
        return type.ip()
                ? Optional.empty()
                : build.read(NODE_LABELS)
                        .filter(labels -> !labels.isEmpty())
                        .map(labels -> new LabelSelector(labels, List.of()));
    }

    private Optional<List<NetworkRule>> rules(
            NlbBackend backend, NlbTargetPort port, NlbTargetType type, TargetGroup group) {
        return switch (access) {
            case TargetAccess.Unmanaged unmanaged -> Optional.empty();
            case TargetAccess.ByGroup byGroup ->
                Optional.of(
                        build.settings().network().disableRestrictedRules()
                                ? GroupRules.unrestricted(byGroup.source(), backend)
                                : GroupRules.of(byGroup.source(), backend, port));
            case TargetAccess.ByAddress byAddress ->
                build.read(MANAGE_BACKEND_RULES).orElse(true)
                        ? Optional.of(new AddressRules(build, byAddress).of(backend, port, type, group))
                        : Optional.empty();
        };
    }
}
