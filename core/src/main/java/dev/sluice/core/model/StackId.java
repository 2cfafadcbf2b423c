package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.problem.Subject;
import java.util.Comparator;

/**
 * Identity of a stack, which is that of its Service or of its Ingress group: an explicit group has no namespace. The
 * text form goes into hashes and tracking tags, which tell the kinds apart by their keys.
 */
public record StackId(Kind kind, String namespace, String name) implements Comparable<StackId> {
    private static final Comparator<StackId> ORDER =
            Comparator.comparing(StackId::toString).thenComparing(StackId::kind);

    public StackId {
        requireNonNull(kind, "kind");
        requireNonNull(namespace, "namespace");
        requireNonNull(name, "name");
    }

    /** Of an Ingress group. */
    public StackId(String namespace, String name) {
        this(Kind.INGRESS, namespace, name);
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
        return new StackId(Kind.SERVICE, key.namespace(), key.name());
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

    /** What kinds of objects have stacks; each kind tracks what it has under tags and labels of its own. */
    public enum Kind {
        INGRESS("ingress", "ingress.k8s.aws"),
        SERVICE("service", "service.k8s.aws");

        private final String documentName;
        private final String trackingPrefix;

        Kind(String documentName, String trackingPrefix) {
            this.documentName = requireNonNull(documentName, "documentName");
            this.trackingPrefix = requireNonNull(trackingPrefix, "trackingPrefix");
        }

        /** What the id of a stack has in front where stacks of several kinds are listed. */
        public String documentName() {
            return documentName;
        }

        /** What keys of tracking tags and labels begin with. */
        public String trackingPrefix() {
            return trackingPrefix;
        }
    }
}
