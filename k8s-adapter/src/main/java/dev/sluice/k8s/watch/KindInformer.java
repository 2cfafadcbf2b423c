package dev.sluice.k8s.watch;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.k8s.convert.ApiKind;
import dev.sluice.k8s.watch.ClusterEvents.Occasion;
import io.kubernetes.client.informer.ResourceEventHandler;
import io.kubernetes.client.informer.SharedIndexInformer;
import io.kubernetes.client.informer.cache.Cache;
import io.kubernetes.client.informer.cache.Caches;
import io.kubernetes.client.informer.impl.DefaultSharedIndexInformer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** One kind, mirrored by an informer of the official client: a store of records and a source of changes. */
final class KindInformer<T extends KubernetesObject> {
    private final ApiKind<T> kind;
    private final WatchFailures failures;
    private final SharedIndexInformer<Mirror<T>> informer;
    /** Objects that the listener was told of; the client tells on another thread than the one that fills the store. */
    private final AtomicLong told = new AtomicLong();

    /** Negative until the first list was read, whose objects are told before any other. */
    private volatile int sizeWhenSynced = -1;

    private volatile boolean stopped;

    KindInformer(ApiKind<T> kind, KindListerWatcher<T> listerWatcher, WatchFailures failures) {
        this.kind = requireNonNull(kind, "kind");
        this.failures = requireNonNull(failures, "failures");
        this.informer = new DefaultSharedIndexInformer<>(
                mirrorClass(), listerWatcher, 0, new Cache<>(), (type, failure) -> report(failure));
    }

    /** Adds a way to find objects; to be called before the start. */
    KindInformer<T> indexedBy(String index, Function<T, String> value) {
        informer.addIndexers(
                Map.of(index, mirror -> mirror.object().map(value).stream().toList()));
        return this;
    }

    /** The store already shows a change of which the listener is told. */
    void start(Consumer<Change<T>> listener) {
        informer.addEventHandler(new Handler(listener));
        Thread.ofPlatform().daemon().name("watch-" + kind.plural()).start(informer::run);
    }

    void stop() {
        stopped = true;
        informer.stop();
    }

    /** Whether everything was read once and the listener knows of it. */
    boolean isReady() {
        if (sizeWhenSynced < 0 && informer.hasSynced()) {
            sizeWhenSynced = informer.getIndexer().listKeys().size();
        }
        return sizeWhenSynced >= 0 && told.get() >= sizeWhenSynced;
    }

    List<T> all() {
        return records(informer.getIndexer().list());
    }

    List<T> inNamespace(String namespace) {
        return indexed(Caches.NAMESPACE_INDEX, namespace);
    }

    List<T> indexed(String index, String value) {
        return records(informer.getIndexer().byIndex(index, value));
    }

    Optional<T> find(ObjectKey key) {
        String stored = key.namespace().isEmpty() ? key.name() : key.toString();
        return Optional.ofNullable(informer.getIndexer().getByKey(stored)).flatMap(Mirror::object);
    }

    private void report(Throwable failure) {
        if (!stopped) {
            failures.report(kind, failure);
        }
    }

    private static <T extends KubernetesObject> List<T> records(Collection<Mirror<T>> mirrors) {
        return mirrors.stream()
                .sorted(Comparator.comparing(Mirror::key))
                .flatMap(mirror -> mirror.object().stream())
                .toList();
    }

    /** Safe: the class object of a generic class does not know its parameters. */
    @SuppressWarnings("unchecked")
    private static <T extends KubernetesObject> Class<Mirror<T>> mirrorClass() {
        return (Class<Mirror<T>>) (Class<?>) Mirror.class;
    }

    private final class Handler implements ResourceEventHandler<Mirror<T>> {
        private final Consumer<Change<T>> listener;

        Handler(Consumer<Change<T>> listener) {
            this.listener = listener;
        }

        @Override
        public void onAdd(Mirror<T> added) {
            Occasion occasion = isReady() ? Occasion.CHANGE : Occasion.VERIFICATION;
            added.object().ifPresent(object -> listener.accept(Change.created(object, occasion)));
            told.incrementAndGet();
        }

        @Override
        public void onUpdate(Mirror<T> before, Mirror<T> after) {
            before.object()
                    .ifPresent(
                            old -> after.object().ifPresent(current -> listener.accept(Change.updated(old, current))));
        }

        @Override
        public void onDelete(Mirror<T> deleted, boolean lastStateUnknown) {
            deleted.object().ifPresent(object -> listener.accept(Change.deleted(object)));
        }
    }
}
