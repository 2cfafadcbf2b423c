package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.EndpointSlice;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.problem.Subject;
import dev.sluice.k8s.watch.Change;
import dev.sluice.k8s.watch.ClusterEvents.Occasion;
import dev.sluice.k8s.watch.Snapshot;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What an API server would hold if the manifests were applied to it again and again: the objects with what the
 * controller has written to them, and its own objects beside them. Objects held by a finalizer outlive their manifests.
 * Safe for use by several threads; changes are told in order, when {@link #snapshot} shows them.
 */
final class LiveObjects {
    /** Slices come after the pods that they name, as they do from Kubernetes. */
    private static final Comparator<KubernetesObject> SLICES_LAST =
            Comparator.comparing(object -> object instanceof EndpointSlice);

    private final InstantSource clock;
    private final KeptState kept;
    /** Manifests as they were applied last. */
    private final Map<Subject, KubernetesObject> applied = new HashMap<>();

    private final Map<Subject, KubernetesObject> live = new TreeMap<>();
    private volatile Snapshot snapshot = Snapshot.of(Set.of());
    private Consumer<Change<? extends KubernetesObject>> listener = change -> {};

    LiveObjects(InstantSource clock, KeptState kept) {
        this.clock = requireNonNull(clock, "clock");
        this.kept = requireNonNull(kept, "kept");
    }

    /** Everything as it is now. */
    Snapshot snapshot() {
        return snapshot;
    }

    /** Tells of changes from now on, under the lock of this object: the listener must not wait for other threads. */
    synchronized void listen(Consumer<Change<? extends KubernetesObject>> changes) {
        listener = changes;
    }

    /** Brings back what an earlier process has left; manifests are to be applied to it then. */
    synchronized void restore() {
        KeptState.Contents left = kept.contents();
        for (KubernetesObject object : left.fromManifests()) {
            applied.put(Subject.of(object), object);
            bringBack(object);
        }
        left.own().forEach(this::bringBack);
    }

    private void bringBack(KubernetesObject object) {
        live.put(Subject.of(object), object);
        snapshot = Snapshot.of(live.values());
        listener.accept(Change.created(object, Occasion.VERIFICATION));
    }

    /** Applies manifests, and deletes what was applied before and is no longer among them. */
    synchronized void apply(Collection<KubernetesObject> manifests) {
        Set<Subject> gone = new HashSet<>(applied.keySet());
        for (KubernetesObject manifest : manifests.stream().sorted(SLICES_LAST).toList()) {
            Subject subject = Subject.of(manifest);
            gone.remove(subject);
            if (!manifest.equals(applied.put(subject, manifest))) {
                applyOne(subject, manifest);
            }
        }
        gone.stream().sorted().forEach(subject -> {
            applied.remove(subject);
            delete(subject);
        });
    }

    /** Puts an object of the controller's own; false if there is one of that name. */
    synchronized boolean create(KubernetesObject object) {
        Subject subject = Subject.of(object);
        if (live.containsKey(subject)) {
            return false;
        }
        put(subject, object);
        return true;
    }

    /** Changes an object, if it is there; one that was only held by a finalizer goes when it has none. */
    synchronized <T extends KubernetesObject> Optional<T> change(
            Subject subject, Class<T> type, UnaryOperator<T> change) {
        KubernetesObject before = live.get(subject);
        if (before == null) {
            return Optional.empty();
        }
        T after = change.apply(type.cast(before));
        if (after.meta().deleting() && after.meta().finalizers().isEmpty()) {
            remove(subject);
        } else if (!after.equals(before)) {
            put(subject, after);
        }
        return Optional.of(after);
    }

    /** Asks for deletion: an object goes once no finalizer holds it. */
    synchronized void delete(Subject subject) {
        KubernetesObject object = live.get(subject);
        if (object == null || object.meta().deleting()) {
            return;
        }
        if (object.meta().finalizers().isEmpty()) {
            remove(subject);
        } else {
            put(subject, LiveObject.deleting(object, clock.instant()));
        }
    }

    private void applyOne(Subject subject, KubernetesObject manifest) {
        KubernetesObject existing = live.get(subject);
        if (existing == null) {
            put(subject, manifest);
        } else if (!existing.meta().deleting()) {
            put(subject, LiveObject.merged(manifest, existing));
        }
        // One that is being deleted comes back, as it is written then, when it is gone.
    }

    private void put(Subject subject, KubernetesObject object) {
        KubernetesObject stored =
                object instanceof Service service ? new NodePorts(snapshot.services()).assign(service) : object;
        KubernetesObject before = live.put(subject, stored);
        show(subject);
        if (before == null) {
            listener.accept(Change.created(stored, Occasion.CHANGE));
        } else if (!before.equals(stored)) {
            listener.accept(Change.updated(before, stored));
        }
    }

    private void remove(Subject subject) {
        KubernetesObject removed = live.remove(subject);
        show(subject);
        if (removed != null) {
            listener.accept(Change.deleted(removed));
        }
        KubernetesObject again = applied.get(subject);
        if (again != null) {
            put(subject, again);
        }
    }

    /** Publishes the change of this object, and keeps it for the next process. */
    private void show(Subject changed) {
        snapshot = Snapshot.of(live.values());
        if (changed.kind().equals(Ingress.KIND) || changed.kind().equals(TargetGroupBinding.KIND)) {
            kept.keepObjects(
                    live(object -> isFromManifests(Subject.of(object))),
                    live(object -> !isFromManifests(Subject.of(object))));
        }
    }

    private List<KubernetesObject> live(Predicate<KubernetesObject> which) {
        return live.values().stream().filter(which).toList();
    }

    /** Also one that only a finalizer holds after its manifest is gone. */
    private boolean isFromManifests(Subject subject) {
        return subject.kind().equals(Ingress.KIND) || applied.containsKey(subject);
    }
}
