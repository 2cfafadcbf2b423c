package dev.sluice.core.targetgroup;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding.ServiceReference;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.settings.ControllerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the TargetGroupBinding of a target group: whose endpoints are targets, and who may reach them. */
final class BindingBuilder {
    private final ControllerSettings settings;
    private final LoadBalancerTraits loadBalancer;

    BindingBuilder(ControllerSettings settings, LoadBalancerTraits loadBalancer) {
        this.settings = settings;
        this.loadBalancer = loadBalancer;
    }

    DesiredBinding build(Backend backend, BackendSettings read, TargetGroup group) {
        return new DesiredBinding(
                new ResourceId(ResourceType.TARGET_GROUP_BINDING, backend.id().id()),
                new ObjectKey(backend.service().key().namespace(), group.name()),
                Ref.to(backend.id()),
                group.targetType(),
                group.protocol(),
                new ServiceReference(backend.service().key().name(), backend.reference()),
                loadBalancer.backendSecurityGroup().map(source -> rules(source, backend, read, group)),
                read.nodeSelector(),
                group.ipAddressType(),
                settings.identity().vpcId(),
                read.multiCluster(),
                read.origins());
    }

    private List<DesiredBinding.NetworkRule> rules(
            Ref source, Backend backend, BackendSettings read, TargetGroup group) {
        if (settings.network().disableRestrictedRules()) {
            return List.of(rule(source, Optional.empty()));
        }
        List<DesiredBinding.NetworkRule> rules = new ArrayList<>();
        rules.add(rule(source, Optional.of(targetPort(backend, read))));
        group.healthCheck()
                .flatMap(HealthCheck::port)
                .filter(PortReference.Number.class::isInstance)
                .ifPresent(port -> rules.add(rule(source, Optional.of(port))));
        read.controlPort().ifPresent(port -> rules.add(rule(source, Optional.of(PortReference.of(port)))));
        return rules;
    }

    private static PortReference targetPort(Backend backend, BackendSettings read) {
        return read.isIp()
                ? backend.port().targetPort()
                : PortReference.of(backend.port().nodePort());
    }

    private static DesiredBinding.NetworkRule rule(Ref source, Optional<PortReference> port) {
        return new DesiredBinding.NetworkRule(source, List.of(new DesiredBinding.Port("TCP", port)));
    }
}
