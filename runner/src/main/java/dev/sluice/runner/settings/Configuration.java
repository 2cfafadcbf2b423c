package dev.sluice.runner.settings;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.settings.AddOnSettings;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.DeploySettings;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.core.settings.IngressSettings;
import dev.sluice.core.settings.NetworkSettings;
import dev.sluice.core.settings.TagSettings;
import dev.sluice.core.settings.TargetSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** All that the process needs to know to start, checked. */
public record Configuration(
        String clusterName,
        Domain domain,
        Kubernetes kubernetes,
        Aws aws,
        Workers workers,
        Http http,
        boolean debug,
        boolean observeOnly) {
    public Configuration {
        requireNonNull(clusterName, "clusterName");
        requireNonNull(domain, "domain");
        requireNonNull(kubernetes, "kubernetes");
        requireNonNull(aws, "aws");
        requireNonNull(workers, "workers");
        requireNonNull(http, "http");
    }

    /** The settings of the domain, once VPC and region are known. */
    public ControllerSettings controller(String vpcId, String region) {
        return new ControllerSettings(
                new ClusterIdentity(clusterName, vpcId, region),
                domain.tags(),
                domain.network(),
                domain.ingress(),
                domain.addOns(),
                domain.targets(),
                domain.deploy(),
                domain.gates());
    }

    /** What the core reads. */
    public record Domain(
            TagSettings tags,
            NetworkSettings network,
            IngressSettings ingress,
            AddOnSettings addOns,
            TargetSettings targets,
            DeploySettings deploy,
            FeatureGates gates) {}

    /** How the cluster is reached; an empty text is an unset flag. */
    public record Kubernetes(
            String kubeconfig,
            String watchNamespace,
            boolean leaderElection,
            String leaseName,
            String leaseNamespace,
            String quicEnvironmentVariable,
            Optional<Map.Entry<String, String>> requiredSecretsLabel) {}

    /** How AWS is reached; an empty text is an unset flag, an empty throttle stands for the defaults. */
    public record Aws(
            String region,
            String vpcId,
            SortedMap<String, String> vpcTags,
            int maxAttempts,
            SortedMap<String, String> endpoints,
            List<String> throttle) {}

    /** How many reconciles run at once. */
    public record Workers(int ingress, int bindings, java.time.Duration maxBindingBackoff) {}

    /** Where the process listens; empty for nowhere. */
    public record Http(Optional<java.net.InetSocketAddress> metrics, Optional<java.net.InetSocketAddress> health) {}
}
