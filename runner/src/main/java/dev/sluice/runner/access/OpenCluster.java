package dev.sluice.runner.access;

import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.k8s.call.KubernetesAccess;
import dev.sluice.k8s.call.RequestListener;
import dev.sluice.k8s.lease.LeaseSettings;
import dev.sluice.k8s.platform.ClientPlatform;
import dev.sluice.k8s.platform.ClientSettings;
import dev.sluice.k8s.platform.ManifestPlatform;
import dev.sluice.k8s.platform.Platform;
import dev.sluice.k8s.watch.WatchSettings;
import dev.sluice.runner.settings.Configuration;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Ways to the cluster. */
public final class OpenCluster {
    private OpenCluster() {}

    /**
     * The cluster behind the API server that the flags name.
     *
     * @throws IllegalArgumentException that says what to set, if none can be found
     */
    public static Platform live(Configuration configuration, RequestListener listener) {
        return new ClientPlatform(
                new KubernetesAccess(configuration.kubernetes().kubeconfig()).client(listener),
                settings(configuration),
                references(configuration),
                InstantSource.system());
    }

    /** A folder of manifests in the place of a cluster; what is written to its objects is kept in the file, if any. */
    public static Platform folder(Path folder, Optional<Path> state, Configuration configuration) {
        return new ManifestPlatform(
                folder,
                state,
                configuration.domain().ingress().ingressClass(),
                references(configuration),
                InstantSource.system());
    }

    private static IngressReferences references(Configuration configuration) {
        return new IngressReferences(configuration.domain().ingress().tolerateNonExistentBackendAction());
    }

    private static ClientSettings settings(Configuration configuration) {
        Configuration.Kubernetes kubernetes = configuration.kubernetes();
        return new ClientSettings(
                new WatchSettings(
                        kubernetes.watchNamespace(),
                        configuration.domain().targets().enableEndpointSlices(),
                        kubernetes.quicEnvironmentVariable(),
                        kubernetes.requiredSecretsLabel()),
                configuration.domain().ingress().ingressClass(),
                // Who only observes does so beside the one that leads, and writes no lease.
                kubernetes.leaderElection() && !configuration.observeOnly()
                        ? Optional.of(new LeaseSettings(kubernetes.leaseName(), kubernetes.leaseNamespace()))
                        : Optional.empty(),
                hostName() + "_" + UUID.randomUUID());
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
