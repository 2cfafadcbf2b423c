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
        // Keys are compared so often that making both texts each time would show; what follows gives the same.
        int shared = Math.min(namespace.length(), other.namespace.length());
        for (int i = 0; i < shared; i++) {
            int difference = Character.compare(namespace.charAt(i), other.namespace.charAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return namespace.length() == other.namespace.length()
                ? name.compareTo(other.name)
                : toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
