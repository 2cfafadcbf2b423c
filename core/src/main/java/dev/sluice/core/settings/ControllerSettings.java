package dev.sluice.core.settings;

import static java.util.Objects.requireNonNull;

/** All settings that the domain reads, by concern. */
public record ControllerSettings(
        ClusterIdentity identity,
        TagSettings tags,
        NetworkSettings network,
        IngressSettings ingress,
        AddOnSettings addOns,
        TargetSettings targets,
        DeploySettings deploy,
        FeatureGates gates) {
    public ControllerSettings {
        requireNonNull(identity, "identity");
        requireNonNull(tags, "tags");
        requireNonNull(network, "network");
        requireNonNull(ingress, "ingress");
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
                AddOnSettings.defaults(),
                TargetSettings.defaults(),
                DeploySettings.defaults(),
                FeatureGates.defaults());
    }
}
