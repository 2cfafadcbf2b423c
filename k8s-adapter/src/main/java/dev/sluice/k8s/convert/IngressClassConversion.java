package dev.sluice.k8s.convert;

import dev.sluice.core.cluster.IngressClass;

/** {@code networking.k8s.io/v1} IngressClass to its record. */
final class IngressClassConversion {
    private IngressClassConversion() {}

    static IngressClass from(Fields ingressClass) {
        Fields spec = ingressClass.object("spec");
        return new IngressClass(
                MetaConversion.clusterScoped(ingressClass),
                spec.text("controller"),
                spec.optionalObject("parameters")
                        .map(reference -> new IngressClass.Parameters(
                                reference.text("apiGroup"), reference.text("kind"), reference.text("name"))));
    }
}
