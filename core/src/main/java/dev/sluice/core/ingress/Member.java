package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClassParams;
import java.util.Optional;

/** An Ingress that takes part in its group, with what its class fixes. */
public record Member(Ingress ingress, Optional<IngressClassParams> classParams) {
    public Member {
        requireNonNull(ingress, "ingress");
        requireNonNull(classParams, "classParams");
    }
}
