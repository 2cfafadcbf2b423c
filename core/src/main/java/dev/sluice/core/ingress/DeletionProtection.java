package dev.sluice.core.ingress;

import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.annotation.Literals;
import dev.sluice.core.annotation.LoadBalancerAnnotations;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.problem.ProblemCode;
import java.util.Optional;

/**
 * Keeps a group as it is while an Ingress that protects its load balancer is being deleted. Only the Ingress's own
 * annotation counts, not its class.
 */
final class DeletionProtection {
    private final AnnotationReaders annotations;

    DeletionProtection(AnnotationReaders annotations) {
        this.annotations = annotations;
    }

    /** Reports what stands in the way of the deletion of an Ingress that still holds on to the group. */
    void check(Ingress inactive) {
        if (!inactive.meta().deleting()) {
            return;
        }
        Optional<String> written = annotations
                .of(inactive)
                .read(LoadBalancerAnnotations.ATTRIBUTES)
                .flatMap(attributes -> Optional.ofNullable(attributes.get(LoadBalancer.DELETION_PROTECTION)));
        written.ifPresent(text -> {
            Optional<Boolean> enabled = Literals.bool(text);
            if (enabled.isEmpty()) {
                reject(
                        inactive,
                        ProblemCode.INVALID_VALUE,
                        LoadBalancer.DELETION_PROTECTION + ": strconv.ParseBool: parsing \"" + text
                                + "\": invalid syntax");
            } else if (enabled.get()) {
                reject(
                        inactive,
                        ProblemCode.DELETION_PROTECTED,
                        "deletion_protection is enabled, cannot delete the ingress: "
                                + inactive.key().name());
            }
        });
    }

    private void reject(Ingress inactive, ProblemCode code, String message) {
        annotations.of(inactive).reject(LoadBalancerAnnotations.ATTRIBUTES, code, message);
    }
}
