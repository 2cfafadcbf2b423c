package dev.sluice.runner.live;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterUnavailableException;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.k8s.call.KubernetesAccess;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.call.Pause;
import dev.sluice.k8s.watch.ClusterWatch;
import dev.sluice.k8s.watch.WatchSettings;
import dev.sluice.runner.settings.Configuration;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;

/** A cluster behind its API server, to be looked at only: nothing here can write to it. */
public final class LiveCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ClusterWatch watch;

    private LiveCluster(ClusterWatch watch) {
        this.watch = requireNonNull(watch, "watch");
    }

    /**
     * Reads the cluster that the flags name.
     *
     * @throws IllegalArgumentException that says what to set, if none can be found
     * @throws ClusterUnavailableException if it cannot be read within half a minute
     */
    public static LiveCluster read(Configuration configuration) throws InterruptedException {
        Configuration.Kubernetes kubernetes = configuration.kubernetes();
        KubernetesApi api = KubernetesApi.of(new KubernetesAccess(kubernetes.kubeconfig()).client());
        WatchSettings settings = new WatchSettings(
                kubernetes.watchNamespace(),
                configuration.domain().targets().enableEndpointSlices(),
                kubernetes.quicEnvironmentVariable(),
                kubernetes.requiredSecretsLabel());
        LiveCluster cluster =
                new LiveCluster(new ClusterWatch(api, settings, InstantSource.system(), Pause.sleeping()));
        cluster.awaitRead();
        return cluster;
    }

    private void awaitRead() throws InterruptedException {
        Thread reading = Thread.ofVirtual().start(() -> {
            try {
                watch.start(change -> {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        reading.join(PATIENCE);
        if (!watch.isReady()) {
            reading.interrupt();
            watch.close();
            throw new ClusterUnavailableException(
                    "Kubernetes: the API server did not answer within " + PATIENCE.toSeconds()
                            + " s (expected: one that can be read, see --kubeconfig)",
                    new TimeoutException());
        }
    }

    public ClusterView view() {
        return watch.cluster();
    }

    @Override
    public void close() {
        watch.close();
    }
}
