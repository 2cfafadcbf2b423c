package dev.sluice.core.settings;

import static java.util.Objects.requireNonNull;

/** All settings that the domain reads, by concern; {@code withX} gives them with those of one concern exchanged. */
public record ControllerSettings(
        ClusterIdentity identity,
        TagSettings tags,
        NetworkSettings network,
        IngressSettings ingress,
        ServiceSettings services,
        AddOnSettings addOns,
        TargetSettings targets,
        DeploySettings deploy,
        FeatureGates gates) {
    public ControllerSettings {
        requireNonNull(identity, "identity");
        requireNonNull(tags, "tags");
        requireNonNull(network, "network");
        requireNonNull(ingress, "ingress");
        requireNonNull(services, "services");
        requireNonNull(addOns, "addOns");
        requireNonNull(targets, "targets");
        requireNonNull(deploy, "deploy");
        requireNonNull(gates, "gates");
    }

    /** Upstream's defaults for the given cluster. */
    public static ControllerSettings defaults(ClusterIdentity identity) {
        return new ControllerSettings(
                identity,
                TagSettings.none(),
                NetworkSettings.defaults(),
                IngressSettings.defaults(),
                ServiceSettings.defaults(),
                AddOnSettings.defaults(),
                TargetSettings.defaults(),
                DeploySettings.defaults(),
                FeatureGates.defaults());
    }

    public ControllerSettings withTags(TagSettings changed) {
        return new ControllerSettings(identity, changed, network, ingress, services, addOns, targets, deploy, gates);
    }

    public ControllerSettings withNetwork(NetworkSettings changed) {
        return new ControllerSettings(identity, tags, changed, ingress, services, addOns, targets, deploy, gates);
    }

    public ControllerSettings withIngress(IngressSettings changed) {
        return new ControllerSettings(identity, tags, network, changed, services, addOns, targets, deploy, gates);
    }

    public ControllerSettings withServices(ServiceSettings changed) {
        return new ControllerSettings(identity, tags, network, ingress, changed, addOns, targets, deploy, gates);
    }

    public ControllerSettings withAddOns(AddOnSettings changed) {
        return new ControllerSettings(identity, tags, network, ingress, services, changed, targets, deploy, gates);
    }

    public ControllerSettings withTargets(TargetSettings changed) {
        return new ControllerSettings(identity, tags, network, ingress, services, addOns, changed, deploy, gates);
    }

    public ControllerSettings withGates(FeatureGates changed) {
        return new ControllerSettings(identity, tags, network, ingress, services, addOns, targets, deploy, changed);
    }
}
