package dev.sluice.runner.doctor;

import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.ingress.IngressClassification;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether Ingresses find the controller through an IngressClass. */
final class ClassCheck {
    private static final String NAME = "IngressClass";

    private ClassCheck() {}

    /** @param usualName what {@code --ingress-class} says */
    static Check of(ClusterSide cluster, String usualName) {
        List<IngressClass> classes = cluster.ingressClasses();
        List<IngressClass> ours = classes.stream()
                .filter(found -> found.controller().equals(IngressClassification.CONTROLLER))
                .toList();
        if (ours.isEmpty()) {
            return Check.fail(NAME, missing(classes), "apply: " + manifest(usualName));
        }
        for (IngressClass each : ours) {
            Optional<Check> wrong = each.parameters().flatMap(params -> wrongParams(cluster, each.name(), params));
            if (wrong.isPresent()) {
                return wrong.get();
            }
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

    /** Ingresses of a class whose parameters are not found are not reconciled at all. */
    private static Optional<Check> wrongParams(ClusterSide cluster, String name, IngressClass.Parameters params) {
        if (!params.apiGroup().equals(IngressClassParams.API_GROUP)
                || !params.kind().equals(IngressClassParams.KIND)) {
            return Optional.of(Check.fail(
                    NAME,
                    name + " has parameters of the kind " + params.kind() + " of \"" + params.apiGroup() + "\"",
                    "let spec.parameters name IngressClassParams of " + IngressClassParams.API_GROUP
                            + ", or take them off"));
        }
        return cluster.hasClassParams(params.name())
                ? Optional.empty()
                : Optional.of(Check.fail(
                        NAME,
                        name + " names IngressClassParams " + params.name() + ", which are not there",
                        "make them, or take spec.parameters off the class"));
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
