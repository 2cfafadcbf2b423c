package dev.sluice.runner.explain;

import dev.sluice.core.model.Origin;
import dev.sluice.k8s.manifest.ManifestCluster;
import dev.sluice.k8s.manifest.SourceLocation;
import java.util.Optional;

/** Finds where in the manifests something stands. */
@FunctionalInterface
public interface Places {
    Optional<SourceLocation> of(Origin origin);

    /** The places in these manifests. */
    static Places in(ManifestCluster cluster) {
        return origin -> origin.field().isEmpty()
                ? cluster.location(origin.subject())
                : cluster.location(origin.subject(), origin.field());
    }
}
