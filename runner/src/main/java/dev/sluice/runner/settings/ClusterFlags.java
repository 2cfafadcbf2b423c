package dev.sluice.runner.settings;

import java.time.Duration;
import java.util.List;

/** Flags on the cluster and on who works on it. */
final class ClusterFlags {
    static final Setting<String> CLUSTER_NAME = new Setting<>(
            "cluster-name",
            FlagGrammar.STRING,
            "",
            "Name of the cluster; goes into names, hashes, tags and subnet discovery. Must be given.");
    static final Setting<String> INGRESS_CLASS = new Setting<>(
            "ingress-class",
            FlagGrammar.STRING,
            "alb",
            "Value of the annotation kubernetes.io/ingress.class that is served; empty serves alb and Ingresses without class.");
    static final Setting<String> WATCH_NAMESPACE =
            new Setting<>("watch-namespace", FlagGrammar.STRING, "", "The one namespace to watch; empty for all.");
    static final Setting<Duration> SYNC_PERIOD = new Setting<>(
            "sync-period", FlagGrammar.DURATION, "10h0m0s", "How often everything is verified without being asked to.");
    static final Setting<String> KUBECONFIG = new Setting<>(
            "kubeconfig",
            FlagGrammar.STRING,
            "",
            "Path of a kubeconfig file; empty for the configuration inside a cluster.");
    static final Setting<Boolean> ENABLE_LEADER_ELECTION = new Setting<>(
            "enable-leader-election", FlagGrammar.BOOL, "true", "Reconcile only while holding the lease.");
    static final Setting<String> LEADER_ELECTION_ID = new Setting<>(
            "leader-election-id", FlagGrammar.STRING, "aws-load-balancer-controller-leader", "Name of the lease.");
    static final Setting<String> LEADER_ELECTION_NAMESPACE = new Setting<>(
            "leader-election-namespace", FlagGrammar.STRING, "", "Namespace of the lease; empty for the pod's own.");
    static final Setting<String> REQUIRED_SECRETS_LABEL = new Setting<>(
            "required-secrets-label", FlagGrammar.STRING, "", "key=value that each Secret must carry to be read.");
    static final Setting<Boolean> ENABLE_ENDPOINT_SLICES = new Setting<>(
            "enable-endpoint-slices", FlagGrammar.BOOL, "true", "Read EndpointSlices rather than Endpoints.");

    static final List<Setting<?>> ALL = List.of(
            CLUSTER_NAME,
            INGRESS_CLASS,
            WATCH_NAMESPACE,
            SYNC_PERIOD,
            KUBECONFIG,
            ENABLE_LEADER_ELECTION,
            LEADER_ELECTION_ID,
            LEADER_ELECTION_NAMESPACE,
            REQUIRED_SECRETS_LABEL,
            ENABLE_ENDPOINT_SLICES);

    private ClusterFlags() {}
}
