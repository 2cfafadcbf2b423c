package dev.sluice.core.ingress;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.Namespace;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import java.util.Optional;

/** Finds the parameters of a class of ours, and whether they admit the namespace of an Ingress. */
final class ClassParamsLookup {
    private final ClusterView cluster;

    ClassParamsLookup(ClusterView cluster) {
        this.cluster = cluster;
    }

    Classification classify(Ingress ingress, IngressClass ingressClass) {
        return ingressClass
                .parameters()
                .map(reference -> classify(ingress, ingressClass, reference))
                .orElseGet(() -> new Classification.Ours(Optional.empty()));
    }

    private Classification classify(Ingress ingress, IngressClass ingressClass, IngressClass.Parameters reference) {
        if (!isKnown(reference)) {
            return invalid(
                    Subject.of(ingressClass),
                    "spec.parameters",
                    reference.apiGroup() + "/" + reference.kind(),
                    "IngressClass " + ingressClass.name() + " references unknown parameters");
        }
        Optional<IngressClassParams> params = cluster.ingressClassParams(reference.name());
        if (params.isEmpty()) {
            return invalid(
                    Subject.of(ingressClass),
                    "spec.parameters.name",
                    reference.name(),
                    "IngressClassParams.elbv2.k8s.aws \"" + reference.name() + "\" not found");
        }
        return params.get()
                .spec()
                .namespaceSelector()
                .flatMap(selector -> refusal(ingress, params.get(), selector))
                .orElseGet(() -> new Classification.Ours(params));
    }

    private static boolean isKnown(IngressClass.Parameters reference) {
        return reference.apiGroup().equals(IngressClassParams.API_GROUP)
                && reference.kind().equals(IngressClassParams.KIND);
    }

    private Optional<Classification> refusal(Ingress ingress, IngressClassParams params, LabelSelector selector) {
        String name = ingress.key().namespace();
        Optional<Namespace> namespace = cluster.namespace(name);
        if (namespace.isEmpty()) {
            return Optional.of(
                    invalid(Subject.of(ingress), "metadata.namespace", name, "Namespace \"" + name + "\" not found"));
        }
        return switch (LabelSelection.of(selector)) {
            case LabelSelection.Bad bad ->
                Optional.of(invalid(Subject.of(params), "spec.namespaceSelector", bad.value(), bad.message()));
            case LabelSelection.Good good
            when good.matches(namespace.get().meta().labels()) -> Optional.empty();
            case LabelSelection.Good mismatch ->
                Optional.of(invalid(
                        Subject.of(ingress),
                        "metadata.namespace",
                        name,
                        "namespaceSelector of IngressClassParams " + params.name() + " mismatch"));
        };
    }

    private static Classification invalid(Subject subject, String field, String value, String message) {
        return new Classification.InvalidClass(
                Problem.error(ProblemCode.INVALID_CLASS, subject, field, value, "invalid ingress class: " + message));
    }
}
