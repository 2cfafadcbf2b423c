package dev.sluice.k8s.convert;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** {@code metadata} to {@link ObjectMeta}. */
final class MetaConversion {
    private static final String DEFAULT_NAMESPACE = "default";
    /** Written by {@code kubectl apply}: a second copy of the whole object. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private MetaConversion() {}

    /** Metadata of a namespaced object, without what {@code kubectl} keeps there for itself. */
    static ObjectMeta namespaced(Fields object) {
        return from(object, true, key -> !key.equals(LAST_APPLIED));
    }

    /** Metadata of a cluster-scoped object, whose namespace is empty whatever is written. */
    static ObjectMeta clusterScoped(Fields object) {
        return from(object, false, key -> !key.equals(LAST_APPLIED));
    }

    /** Metadata with all annotations, for objects whose annotations are compared as a whole. */
    static ObjectMeta withAllAnnotations(Fields object) {
        return from(object, true, key -> true);
    }

    /** Metadata of objects that are many: no labels, and of the annotations only those named. */
    static ObjectMeta trimmed(Fields object, List<String> annotations) {
        ObjectMeta meta = from(object, true, annotations::contains);
        return new ObjectMeta(
                meta.key(),
                meta.uid(),
                meta.resourceVersion(),
                meta.generation(),
                SortedMaps.copyOf(Map.of()),
                meta.annotations(),
                List.of(),
                meta.creationTimestamp(),
                meta.deletionTimestamp());
    }

    private static ObjectMeta from(Fields object, boolean namespaced, Predicate<String> keptAnnotation) {
        Fields meta = object.required("metadata");
        String namespace = meta.text("namespace");
        SortedMap<String, String> annotations = new TreeMap<>(meta.textMap("annotations"));
        annotations.keySet().removeIf(keptAnnotation.negate());
        return new ObjectMeta(
                new ObjectKey(
                        !namespaced ? "" : namespace.isEmpty() ? DEFAULT_NAMESPACE : namespace,
                        meta.requiredText("name")),
                meta.text("uid"),
                meta.text("resourceVersion"),
                meta.longNumber("generation"),
                meta.textMap("labels"),
                annotations,
                meta.texts("finalizers"),
                meta.time("creationTimestamp"),
                meta.time("deletionTimestamp"));
    }
}
