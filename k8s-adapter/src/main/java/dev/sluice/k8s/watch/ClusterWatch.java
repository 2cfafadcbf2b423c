package dev.sluice.k8s.watch;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Secret;
import dev.sluice.core.model.StackId;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.call.Pause;
import dev.sluice.k8s.convert.ApiKind;
import dev.sluice.k8s.convert.ApiKinds;
import dev.sluice.k8s.watch.KindListerWatcher.Selection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Consumer;

/** Mirrors a cluster from its API server, and tells what changes in it. */
public final class ClusterWatch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final KubernetesApi api;
    private final WatchSettings settings;
    private final Pause pause;
    private final WatchFailures failures;
    private final SecretStore secrets;
    private final InformerCluster cluster;

    public ClusterWatch(KubernetesApi api, WatchSettings settings, InstantSource clock, Pause pause) {
        this.api = requireNonNull(api, "api");
        this.settings = requireNonNull(settings, "settings");
        this.pause = requireNonNull(pause, "pause");
        this.failures = new WatchFailures(clock);
        this.secrets = new SecretStore(api, settings.requiredSecretsLabel(), this::secretInformer);
        this.cluster = new InformerCluster(new KindInformers(), settings, secrets);
    }

    /** The cluster as it is mirrored; incomplete until {@link #start} has returned. */
    public ClusterView cluster() {
        return cluster;
    }

    /** Begins to watch, and waits until everything has been read once; the API server is tried until it answers. */
    public void start(Consumer<Change<? extends KubernetesObject>> listener) throws InterruptedException {
        secrets.start(listener::accept);
        cluster.start(listener);
        while (!cluster.isReady()) {
            pause.waitFor(BETWEEN_LOOKS);
        }
    }

    public boolean isReady() {
        return cluster.isReady();
    }

    /** Sets the Secrets that a stack was made from, which are watched as long as a stack uses them. */
    public void useSecrets(StackId stack, SortedSet<ObjectKey> used) {
        secrets.use(stack, used);
    }

    @Override
    public void close() {
        cluster.stop();
        secrets.stop();
    }

    private KindInformer<Secret> secretInformer(ObjectKey key) {
        Map<String, String> query = new HashMap<>();
        query.put("fieldSelector", "metadata.name=" + key.name());
        settings.requiredSecretsLabel()
                .ifPresent(label -> query.put("labelSelector", label.getKey() + "=" + label.getValue()));
        return informer(ApiKinds.SECRET, new Selection(key.namespace(), query));
    }

    private <T extends KubernetesObject> KindInformer<T> informer(ApiKind<T> kind, Selection selection) {
        return new KindInformer<>(kind, new KindListerWatcher<>(api, kind, selection, pause), failures);
    }

    private final class KindInformers implements InformerCluster.Informers {
        @Override
        public <T extends KubernetesObject> KindInformer<T> namespaced(ApiKind<T> kind) {
            return informer(kind, Selection.of(settings.namespace()));
        }

        @Override
        public <T extends KubernetesObject> KindInformer<T> clusterScoped(ApiKind<T> kind) {
            return informer(kind, Selection.all());
        }
    }
}
