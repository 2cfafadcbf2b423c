package dev.sluice.k8s.platform;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.IngressGroupIndex;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.port.TrackedTargets;
import dev.sluice.k8s.lease.Leadership;
import dev.sluice.k8s.manifest.ManifestWorld;
import dev.sluice.k8s.watch.Change;
import dev.sluice.k8s.watch.ChangeRouter;
import dev.sluice.k8s.watch.ClusterEvents;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;

/** A cluster that is a folder of manifests. */
public final class ManifestPlatform implements Platform {
    private final ManifestWorld world;
    private final IngressGroupIndex groups;
    private final IngressReferences references;
    private final Leadership leadership = Leadership.unrivalled();
    private volatile Optional<ChangeRouter> router = Optional.empty();

    /** {@code ingressClass} is the value of {@code --ingress-class}; what is written ends with the process. */
    public ManifestPlatform(Path folder, String ingressClass, IngressReferences references, InstantSource clock) {
        this(folder, Optional.empty(), ingressClass, references, clock);
    }

    /** {@code state} is the file that keeps what is written. */
    public ManifestPlatform(
            Path folder, Optional<Path> state, String ingressClass, IngressReferences references, InstantSource clock) {
        this.world = new ManifestWorld(folder, state, clock);
        this.groups = new IngressGroupIndex(world.cluster(), ingressClass);
        this.references = requireNonNull(references, "references");
    }

    @Override
    public ClusterView cluster() {
        return world.cluster();
    }

    @Override
    public IngressGroupIndex groups() {
        return groups;
    }

    @Override
    public Bindings bindings() {
        return world.bindings();
    }

    @Override
    public IngressWriter ingresses() {
        return world.ingresses();
    }

    @Override
    public PodConditions podConditions() {
        return world.podConditions();
    }

    @Override
    public TrackedTargets trackedTargets() {
        return world.trackedTargets();
    }

    @Override
    public EventSink events() {
        return world.events();
    }

    @Override
    public Leadership leadership() {
        return leadership;
    }

    /** As said; throws {@link dev.sluice.k8s.manifest.ManifestException} if the manifests cannot be used. */
    @Override
    public void start(ClusterEvents listener) {
        start(listener, world::start);
    }

    /** As {@link #start}, but looks at the folder only when {@link #applyNow} says so. */
    public void startUnwatched(ClusterEvents listener) {
        start(listener, world::listen);
    }

    /**
     * Applies the manifests as they are at this moment.
     *
     * @throws dev.sluice.k8s.manifest.ManifestException if they cannot be used
     */
    public void applyNow() {
        world.applyNow();
    }

    private void start(ClusterEvents listener, Consumer<Consumer<Change<? extends KubernetesObject>>> watch) {
        ChangeRouter changes = new ChangeRouter(world.cluster(), references, groups, world.events(), listener);
        router = Optional.of(changes);
        watch.accept(changes::changed);
        changes.open();
    }

    @Override
    public boolean isSynced() {
        return router.isPresent();
    }

    @Override
    public void verifyAll() {
        router.ifPresent(ChangeRouter::verifyAll);
    }

    /** All Secrets of the folder are watched anyhow. */
    @Override
    public void useSecrets(StackId stack, SortedSet<ObjectKey> secrets) {}

    @Override
    public void close() {
        world.close();
    }
}
