package dev.sluice.runner.doctor;

import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.ingress.IngressClassification;
import java.util.List;
import java.util.stream.Collectors;

/** Whether Ingresses find the controller through an IngressClass. */
final class ClassCheck {
    private static final String NAME = "IngressClass";

    private ClassCheck() {}

    /** @param usualName what {@code --ingress-class} says */
    static Check of(List<IngressClass> classes, String usualName) {
        List<IngressClass> ours = classes.stream()
                .filter(found -> found.controller().equals(IngressClassification.CONTROLLER))
                .toList();
        if (ours.isEmpty()) {
            return Check.fail(NAME, missing(classes), "apply: " + manifest(usualName));
        }
        List<String> defaults = classes.stream()
                .filter(IngressClass::isDefault)
                .map(IngressClass::name)
                .toList();
        if (defaults.size() > 1) {
            return Check.fail(
                    NAME,
                    "several are the default: " + String.join(", ", defaults),
                    "take the annotation ingressclass.kubernetes.io/is-default-class off all but one");
        }
        return Check.pass(NAME, ours.stream().map(ClassCheck::description).collect(Collectors.joining("; ")));
    }

    private static String description(IngressClass found) {
        return found.name() + " has the controller " + found.controller()
                + (found.isDefault() ? " and is the default" : " and is not the default: Ingresses have to name it");
    }

    private static String missing(List<IngressClass> classes) {
        String others = classes.stream()
                .map(found -> found.name() + " has " + found.controller())
                .collect(Collectors.joining(", "));
        return "none has the controller " + IngressClassification.CONTROLLER
                + (others.isEmpty() ? ": there is no IngressClass" : ": " + others);
    }

    private static String manifest(String usualName) {
        return "{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: "
                + (usualName.isEmpty() ? "alb" : usualName) + "}, spec: {controller: "
                + IngressClassification.CONTROLLER + "}}";
    }
}
