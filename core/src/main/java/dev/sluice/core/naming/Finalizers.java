package dev.sluice.core.naming;

import dev.sluice.core.model.StackId;

/** The finalizers that keep an Ingress until its group has let go of it, and a Service until its stack is gone. */
public final class Finalizers {
    /** Of an Ingress that is a group of its own. */
    public static final String IMPLICIT_GROUP = "ingress.k8s.aws/resources";
    /** Of a member of an explicit group; the group's name follows. */
    public static final String EXPLICIT_GROUP_PREFIX = "group.ingress.k8s.aws/";

    /** Of a Service that has a load balancer. */
    public static final String SERVICE = "service.k8s.aws/resources";

    private Finalizers() {}

    public static String of(StackId stack) {
        return switch (stack.kind()) {
            case INGRESS -> stack.isExplicit() ? EXPLICIT_GROUP_PREFIX + stack.name() : IMPLICIT_GROUP;
            case SERVICE -> SERVICE;
        };
    }
}
