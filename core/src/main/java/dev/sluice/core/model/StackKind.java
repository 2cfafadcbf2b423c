package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

/** What kinds of objects have stacks; each kind tracks what it has under tags and labels of its own. */
public enum StackKind {
    INGRESS("ingress", "ingress.k8s.aws"),
    SERVICE("service", "service.k8s.aws");

    private final String documentName;
    private final String trackingPrefix;

    StackKind(String documentName, String trackingPrefix) {
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
