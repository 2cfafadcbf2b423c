package dev.sluice.core.cluster;

/** An object of the cluster with its metadata. */
public interface KubernetesObject {
    ObjectMeta meta();

    /** The kind as written in manifests, such as {@code Ingress}. */
    String kind();

    default ObjectKey key() {
        return meta().key();
    }
}
