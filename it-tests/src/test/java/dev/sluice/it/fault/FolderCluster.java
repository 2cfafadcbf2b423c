package dev.sluice.it.fault;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.port.TrackedTargets;
import dev.sluice.k8s.lease.Leadership;
import dev.sluice.k8s.manifest.ManifestWorld;
import dev.sluice.k8s.platform.Platform;
import dev.sluice.k8s.watch.ChangeRouter;
import dev.sluice.k8s.watch.ClusterEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedSet;

/** A cluster whose manifests change when the test says so, and at no other time. It outlives the processes on it. */
final class FolderCluster implements Platform {
    private final Path folder;
    private final ManifestWorld world;
    private Optional<ChangeRouter> changes = Optional.empty();

    FolderCluster(Path folder, InstantSource clock) {
        this.folder = folder;
        this.world = new ManifestWorld(folder, clock);
    }

    void apply(String manifests) {
        try {
            Files.writeString(folder.resolve("cluster.yaml"), manifests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        world.applyNow();
    }

    @Override
    public ClusterView cluster() {
        return world.cluster();
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
        return Leadership.unrivalled();
    }

    @Override
    public void start(ClusterEvents listener) {
        ChangeRouter router =
                new ChangeRouter(world.cluster(), new IngressReferences(true), "alb", world.events(), listener);
        world.listen(router::changed);
        router.open();
        changes = Optional.of(router);
    }

    @Override
    public boolean isSynced() {
        return true;
    }

    @Override
    public void verifyAll() {
        changes.ifPresent(ChangeRouter::verifyAll);
    }

    @Override
    public void useSecrets(StackId stack, SortedSet<ObjectKey> secrets) {}

    @Override
    public void close() {
        world.close();
    }
}
