package dev.sluice.core.reconcile;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.ingress.Member;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.PortException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desired model as an annotation of the group's first member, where a feature gate asks for it. */
final class PlanAnnotation {
    private static final String KEY = "alb.ingress.kubernetes.io/dry-run-plan";
    private static final Logger LOG = LoggerFactory.getLogger("controllers.ingress");

    private final IngressWriter ingresses;
    private final boolean wanted;

    PlanAnnotation(IngressWriter ingresses, boolean wanted) {
        this.ingresses = ingresses;
        this.wanted = wanted;
    }

    /** Writes it to the first member and takes it from the others. A failure is logged and stops nothing. */
    void write(IngressGroup group, String model) {
        boolean first = true;
        for (Member member : group.members()) {
            set(member.ingress(), wanted && first ? Optional.of(model) : Optional.empty());
            first = false;
        }
    }

    private void set(Ingress ingress, Optional<String> value) {
        if (value.equals(Optional.ofNullable(ingress.meta().annotations().get(KEY)))) {
            return;
        }
        try {
            ingresses.setAnnotation(ingress.key(), KEY, value);
        } catch (PortException e) {
            LOG.error("failed to update the plan annotation of {}: {}", ingress.key(), e.getMessage());
        }
    }
}
