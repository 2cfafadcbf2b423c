package dev.sluice.runner.settings;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.settings.AddOnSettings;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.DeploySettings;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.core.settings.IngressSettings;
import dev.sluice.core.settings.NetworkSettings;
import dev.sluice.core.settings.ServiceSettings;
import dev.sluice.core.settings.TagSettings;
import dev.sluice.core.settings.TargetSettings;
import java.net.InetSocketAddress;
import java.time.Duration;
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
                domain.services(),
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
            ServiceSettings services,
            AddOnSettings addOns,
            TargetSettings targets,
            DeploySettings deploy,
            FeatureGates gates) {
        public Domain {
            requireNonNull(tags, "tags");
            requireNonNull(network, "network");
            requireNonNull(ingress, "ingress");
            requireNonNull(addOns, "addOns");
            requireNonNull(targets, "targets");
            requireNonNull(deploy, "deploy");
            requireNonNull(gates, "gates");
        }
    }

    /** How the cluster is reached; an empty text is an unset flag. */
    public record Kubernetes(
            String kubeconfig,
            String watchNamespace,
            boolean leaderElection,
            String leaseName,
            String leaseNamespace,
            String quicEnvironmentVariable,
            Optional<Map.Entry<String, String>> requiredSecretsLabel) {
        public Kubernetes {
            requireNonNull(kubeconfig, "kubeconfig");
            requireNonNull(watchNamespace, "watchNamespace");
            requireNonNull(leaseName, "leaseName");
            requireNonNull(leaseNamespace, "leaseNamespace");
            requireNonNull(quicEnvironmentVariable, "quicEnvironmentVariable");
            requireNonNull(requiredSecretsLabel, "requiredSecretsLabel");
        }
    }

    /** How AWS is reached; an empty text is an unset flag, an empty throttle stands for the defaults. */
    public record Aws(
            String region,
            String vpcId,
            SortedMap<String, String> vpcTags,
            int maxAttempts,
            SortedMap<String, String> endpoints,
            List<String> throttle) {
        public Aws {
            requireNonNull(region, "region");
            requireNonNull(vpcId, "vpcId");
            vpcTags = SortedMaps.copyOf(vpcTags);
            endpoints = SortedMaps.copyOf(endpoints);
            throttle = List.copyOf(throttle);
        }
    }

    /** How many reconciles run at once, and how long a failing binding waits at most. */
    public record Workers(int ingress, int bindings, Duration maxBindingBackoff) {
        public Workers {
            requireNonNull(maxBindingBackoff, "maxBindingBackoff");
        }
    }

    /** Where the process listens; empty for nowhere. */
    public record Http(Optional<InetSocketAddress> metrics, Optional<InetSocketAddress> health) {
        public Http {
            requireNonNull(metrics, "metrics");
            requireNonNull(health, "health");
        }
    }
}
