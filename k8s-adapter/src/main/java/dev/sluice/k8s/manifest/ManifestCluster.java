package dev.sluice.k8s.manifest;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.problem.Subject;
import dev.sluice.k8s.watch.Snapshot;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What manifests say of a cluster: the objects, with an API server's defaults, and where each of them stands.
 * Immutable.
 */
public final class ManifestCluster {
    private static final Logger LOG = LoggerFactory.getLogger(ManifestCluster.class);

    private final Map<Subject, Manifest> manifests;
    private final Snapshot snapshot;

    private ManifestCluster(Map<Subject, Manifest> manifests) {
        this.manifests = manifests;
        this.snapshot =
                Snapshot.of(manifests.values().stream().map(Manifest::object).toList());
    }

    /**
     * Reads files, and the YAML and JSON files in folders and below. An object that is there twice counts as it stands
     * last, as when applied in that order; kinds that the controller does not read are ignored.
     *
     * @throws ManifestException with all that is wrong in them
     */
    public static ManifestCluster read(Collection<Path> paths) {
        Map<Subject, Manifest> bySubject = new TreeMap<>();
        for (Manifest manifest : new ManifestReader().read(paths)) {
            Subject subject = Subject.of(manifest.object());
            Manifest earlier = bySubject.put(subject, manifest);
            if (earlier != null) {
                LOG.warn("{}: {} replaces the one at {}", manifest.location(), subject, earlier.location());
            }
        }
        return new ManifestCluster(bySubject);
    }

    /** The cluster as classification, builds and target resolution read it. */
    public ClusterView view() {
        return snapshot;
    }

    /** All objects, by kind and key. */
    public List<KubernetesObject> objects() {
        return snapshot.objects();
    }

    /** Where the object begins. */
    public Optional<SourceLocation> location(Subject subject) {
        return Optional.ofNullable(manifests.get(subject)).map(Manifest::location);
    }

    /**
     * Where an annotation, given by its key, or a field, given by its path such as {@code spec.rules[0].host}, stands
     * in the object; if it is not there, what is nearest around it.
     */
    public Optional<SourceLocation> location(Subject subject, String annotationOrField) {
        return Optional.ofNullable(manifests.get(subject)).map(manifest -> manifest.location(annotationOrField));
    }
}
