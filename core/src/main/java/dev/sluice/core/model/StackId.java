package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.problem.Subject;
import java.util.Comparator;

/**
 * Identity of a stack, which is that of its Service or of its Ingress group: an explicit group has no namespace. The
 * text form goes into hashes and tracking tags, which tell the kinds apart by their keys.
 */
public record StackId(StackKind kind, String namespace, String name) implements Comparable<StackId> {
    private static final Comparator<StackId> ORDER =
            Comparator.comparing(StackId::toString).thenComparing(StackId::kind);

    public StackId {
        requireNonNull(kind, "kind");
        requireNonNull(namespace, "namespace");
        requireNonNull(name, "name");
    }

    /** Of an Ingress group. */
    public StackId(String namespace, String name) {
        this(StackKind.INGRESS, namespace, name);
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

    public static StackId ofService(ObjectKey key) {
        return new StackId(StackKind.SERVICE, key.namespace(), key.name());
    }

    public boolean isExplicit() {
        return namespace.isEmpty();
    }

    @Override
    public int compareTo(StackId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isExplicit() ? name : namespace + "/" + name;
    }
}
