package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

/**
 * Identity of a Kubernetes object within its kind. The namespace of a cluster-scoped object is empty. Ordered by the
 * text form {@code namespace/name}, byte by byte, as Ingress groups are.
 */
public record ObjectKey(String namespace, String name) implements Comparable<ObjectKey> {
    public ObjectKey {
        requireNonNull(namespace, "namespace");
        requireNonNull(name, "name");
    }

    /** The key of a cluster-scoped object. */
    public static ObjectKey clusterScoped(String name) {
        return new ObjectKey("", name);
    }

    @Override
    public int compareTo(ObjectKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
