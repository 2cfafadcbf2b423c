package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.problem.Subject;

/**
 * Identity of a stack, which is that of its Ingress group: an explicit group has no namespace. The text form goes into
 * hashes and tracking tags.
 */
public record StackId(String namespace, String name) implements Comparable<StackId> {
    public StackId {
        requireNonNull(namespace, "namespace");
        requireNonNull(name, "name");
    }

    public static StackId explicit(String groupName) {
        return new StackId("", groupName);
    }

    public static StackId implicit(ObjectKey key) {
        return new StackId(key.namespace(), key.name());
    }

    /** The stack as what a problem is about. */
    public Subject subject() {
        return new Subject("Stack", new ObjectKey(namespace, name));
    }

    public boolean isExplicit() {
        return namespace.isEmpty();
    }

    @Override
    public int compareTo(StackId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return isExplicit() ? name : namespace + "/" + name;
    }
}
