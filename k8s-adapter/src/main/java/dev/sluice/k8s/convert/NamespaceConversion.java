package dev.sluice.k8s.convert;

import dev.sluice.core.cluster.Namespace;
import dev.sluice.core.cluster.ObjectMeta;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code v1} Namespace to its record, with the label that an API server adds. */
final class NamespaceConversion {
    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    private NamespaceConversion() {}

    static Namespace from(Fields namespace) {
        ObjectMeta meta = MetaConversion.clusterScoped(namespace);
        SortedMap<String, String> labels = new TreeMap<>(meta.labels());
        labels.put(NAME_LABEL, meta.key().name());
        return new Namespace(new ObjectMeta(
                meta.key(),
                meta.uid(),
                meta.resourceVersion(),
                meta.generation(),
                labels,
                meta.annotations(),
                meta.finalizers(),
                meta.creationTimestamp(),
                meta.deletionTimestamp()));
    }
}
