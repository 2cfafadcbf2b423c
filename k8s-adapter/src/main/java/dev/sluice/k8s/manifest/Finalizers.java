package dev.sluice.k8s.manifest;

import dev.sluice.core.cluster.ObjectMeta;
import java.util.List;
import java.util.stream.Stream;

/** Finalizers in an object's metadata. */
final class Finalizers {
    private Finalizers() {}

    static ObjectMeta with(ObjectMeta meta, String finalizer) {
        return meta.finalizers().contains(finalizer)
                ? meta
                : meta.withFinalizers(Stream.concat(meta.finalizers().stream(), Stream.of(finalizer))
                        .toList());
    }

    static ObjectMeta without(ObjectMeta meta, String finalizer) {
        List<String> left = meta.finalizers().stream()
                .filter(present -> !present.equals(finalizer))
                .toList();
        return meta.withFinalizers(left);
    }
}
