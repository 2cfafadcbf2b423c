package dev.sluice.k8s.manifest;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.port.TrackedTargets;
import dev.sluice.k8s.watch.Change;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of manifests as a living cluster: what is edited there is applied within a second, what the controller
 * writes is kept in memory and, if one is given, in a file for the next process. While manifests are wrong, the last
 * good ones stay applied.
 */
public final class ManifestWorld implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ManifestWorld.class);

    private final Path folder;
    private final LiveObjects objects;
    private final ClusterView cluster;
    private final Bindings bindings;
    private final IngressWriter ingresses;
    private final PodConditions podConditions;
    private final TrackedTargets trackedTargets;
    private final EventSink events = new ManifestEvents();
    private final FolderWatch watch;

    /**
     * {@code state} is the file that keeps what the controller writes.
     *
     * @throws IllegalArgumentException if something else is in that file
     */
    public ManifestWorld(Path folder, Optional<Path> state, InstantSource clock) {
        this.folder = requireNonNull(folder, "folder");
        KeptState kept = KeptState.in(state);
        this.objects = new LiveObjects(clock, kept);
        this.trackedTargets = new ManifestTrackedTargets(kept);
        this.cluster = new LiveCluster(objects);
        this.bindings = new ManifestBindings(objects);
        this.ingresses = new ManifestIngresses(objects);
        this.podConditions = new ManifestPodConditions(objects);
        this.watch = new FolderWatch(folder, this::reload);
    }

    /**
     * Applies the manifests, tells of each object, and keeps watching the folder.
     *
     * @throws ManifestException if the manifests cannot be used
     */
    public void start(Consumer<Change<? extends KubernetesObject>> listener) {
        listen(listener);
        objects.restore();
        applyNow();
        watch.start();
    }

    /** Tells of each change from now on, without looking at the folder. */
    public void listen(Consumer<Change<? extends KubernetesObject>> listener) {
        objects.listen(listener);
    }

    /**
     * Applies the manifests as they are at this moment, for whoever doesn't want to wait for the watch.
     *
     * @throws ManifestException if the manifests cannot be used
     */
    public void applyNow() {
        objects.apply(ManifestCluster.read(List.of(folder)).objects());
    }

    public ClusterView cluster() {
        return cluster;
    }

    public Bindings bindings() {
        return bindings;
    }

    public IngressWriter ingresses() {
        return ingresses;
    }

    public PodConditions podConditions() {
        return podConditions;
    }

    public TrackedTargets trackedTargets() {
        return trackedTargets;
    }

    public EventSink events() {
        return events;
    }

    @Override
    public void close() {
        watch.close();
    }

    private void reload() {
        try {
            applyNow();
        } catch (ManifestException e) {
            LOG.error("The manifests are not applied, the last good ones stay: {}", e.getMessage());
        } catch (UncheckedIOException e) {
            LOG.error("The manifests cannot be read, the last good ones stay: {}", e.getMessage());
        }
    }
}
