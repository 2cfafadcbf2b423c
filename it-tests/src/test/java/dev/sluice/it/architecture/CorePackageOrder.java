package dev.sluice.it.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The packages of core in the order in which they build on each other. */
final class CorePackageOrder extends ArchCondition<JavaClass> {
    static final String CORE = "dev.sluice.core";

    /** A package uses only packages named before it. A new package takes its place here first. */
    private static final List<String> ORDER = List.of(
            "memory",
            "cluster",
            "problem",
            "settings",
            "annotation.json",
            "annotation.syntax",
            "annotation.value",
            "annotation",
            "model",
            "model.json",
            "cloud",
            "naming",
            "port",
            "gate",
            "securitygroup",
            "inventory",
            "facts",
            "network",
            "build",
            "targetgroup",
            "ingress.backend",
            "ingress.rule",
            "ingress.member",
            "ingress.listener",
            "ingress.loadbalancer",
            "ingress.frontend",
            "ingress",
            "service.context",
            "service.loadbalancer",
            "service.targetgroup",
            "service.listener",
            "service",
            "evaluation",
            "explain",
            "observe",
            "plan",
            "plan.rendering",
            "planning.difference",
            "planning.cause",
            "planning",
            "apply",
            "admission",
            "targets.endpoint",
            "targets.network",
            "targets.checkpoint",
            "targets",
            "reconcile");

    CorePackageOrder() {
        super("use only packages that stand before their own in %s", ORDER);
    }

    static DescribedPredicate<JavaClass> livesInCore() {
        return DescribedPredicate.describe(
                "live in core", type -> type.getPackageName().startsWith(CORE + "."));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        int own = place(type);
        if (own < 0) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + ": package has no place in the order (expected: one of " + ORDER + ")"));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (livesInCore().test(target) && place(target) > own) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }

    private static int place(JavaClass type) {
        return ORDER.indexOf(type.getPackageName().substring(CORE.length() + 1));
    }
}
