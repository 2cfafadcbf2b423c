package dev.sluice.core.annotation;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.Service;

/** A kind of object that annotations may stand on. */
public enum Carrier {
    INGRESS(Ingress.KIND),
    SERVICE(Service.KIND);

    private final String kind;

    Carrier(String kind) {
        this.kind = kind;
    }

    /** The kind as manifests write it. */
    public String kind() {
        return kind;
    }
}
