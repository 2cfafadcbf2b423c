package dev.sluice.core.annotation;

import static dev.sluice.core.annotation.AnnotationEntry.alb;

import dev.sluice.core.annotation.syntax.ValueSyntax;
import java.util.List;
import java.util.Optional;

/** Annotations that say whose an Ingress is and in which group, and what the controller says back. */
public final class GroupAnnotations {
    public static final Annotation<String> CLASS = new AnnotationEntry<>(
                    "kubernetes.io/ingress.class",
                    ValueSyntax.string(),
                    Usage.of(GroupRule.OWN),
                    "spec.ingressClassName decides",
                    Optional.empty(),
                    "Whose the Ingress is, in the way before IngressClass: the value of --ingress-class."
                            + " It switches the parameters of every class off.")
            .annotation();
    public static final Annotation<String> NAME = alb(
                    "group.name",
                    ValueSyntax.string().allowing("up to 63 lower-case letters, digits, - and ."),
                    Usage.of(GroupRule.OWN).orOfClass(),
                    "a group of its own",
                    "The group whose Ingresses share one load balancer, across namespaces.")
            .annotation();
    public static final Annotation<Integer> ORDER = alb(
                    "group.order",
                    ValueSyntax.int32().allowing("-1000 to 1000"),
                    Usage.of(GroupRule.OWN),
                    "0",
                    "The place of the Ingress in its group, smallest first; equal ones go by namespace and name.")
            .annotation();
    public static final Annotation<String> DRY_RUN_PLAN = alb(
                    "dry-run-plan",
                    ValueSyntax.string(),
                    Usage.of(GroupRule.OWN),
                    "not written",
                    "The model of the group, written by the controller with the gate IngressPlanAnnotation.")
            .annotation();

    private GroupAnnotations() {}

    static List<AnnotationEntry<?>> entries() {
        return List.of(CLASS.entry(), NAME.entry(), ORDER.entry(), DRY_RUN_PLAN.entry());
    }
}
