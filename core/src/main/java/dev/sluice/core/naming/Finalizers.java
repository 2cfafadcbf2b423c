package dev.sluice.core.naming;

import dev.sluice.core.model.StackId;

/** The finalizers that keep an Ingress until its group has let go of it. */
public final class Finalizers {
    /** Of an Ingress that is a group of its own. */
    public static final String IMPLICIT_GROUP = "ingress.k8s.aws/resources";
    /** Of a member of an explicit group; the group's name follows. */
    public static final String EXPLICIT_GROUP_PREFIX = "group.ingress.k8s.aws/";

    private Finalizers() {}

    public static String of(StackId group) {
        return group.isExplicit() ? EXPLICIT_GROUP_PREFIX + group.name() : IMPLICIT_GROUP;
    }
}
