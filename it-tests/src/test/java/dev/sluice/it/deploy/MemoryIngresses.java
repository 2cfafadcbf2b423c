package dev.sluice.it.deploy;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.port.IngressWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes finalizers to the Ingresses of a cluster in memory, and notes what status they were told. */
final class MemoryIngresses implements IngressWriter {
    private final GivenCluster cluster;
    private final SortedMap<ObjectKey, List<StatusEntry>> statuses = new TreeMap<>();

    MemoryIngresses(GivenCluster cluster) {
        this.cluster = cluster;
    }

    /** The last one that was written. */
    List<StatusEntry> status(ObjectKey key) {
        return statuses.getOrDefault(key, List.of());
    }

    @Override
    public Optional<Ingress> addFinalizer(ObjectKey key, String finalizer) {
        return change(key, finalizer, true);
    }

    @Override
    public void removeFinalizer(ObjectKey key, String finalizer) {
        change(key, finalizer, false);
    }

    @Override
    public void setStatus(ObjectKey key, List<StatusEntry> entries) {
        statuses.put(key, entries);
    }

    @Override
    public void setAnnotation(ObjectKey key, String annotation, Optional<String> value) {}

    private Optional<Ingress> change(ObjectKey key, String finalizer, boolean present) {
        Optional<Ingress> changed = cluster.ingress(key).map(ingress -> {
            List<String> finalizers = new ArrayList<>(ingress.meta().finalizers());
            finalizers.remove(finalizer);
            if (present) {
                finalizers.add(finalizer);
            }
            return new Ingress(
                    ingress.meta().withFinalizers(finalizers),
                    ingress.className(),
                    ingress.defaultBackend(),
                    ingress.rules(),
                    ingress.tls(),
                    ingress.hostnames());
        });
        changed.ifPresent(cluster::with);
        return changed;
    }
}
