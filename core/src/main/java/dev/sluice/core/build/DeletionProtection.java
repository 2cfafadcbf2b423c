package dev.sluice.core.build;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.Literals;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.problem.ProblemCode;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Keeps a load balancer while an object that protects it is on its way out. Only what the object's own annotation says
 * counts: a protection that was switched on elsewhere is no obstacle.
 *
 * @param attributes the annotation with the attributes of the load balancer
 */
public record DeletionProtection(Annotation<SortedMap<String, String>> attributes) {
    public DeletionProtection {
        requireNonNull(attributes, "attributes");
    }

    /** Reports what stands in the way of letting go of what the object has. */
    public void check(KubernetesObject leaving, AnnotationReader annotations) {
        Optional<String> written = annotations
                .read(attributes)
                .flatMap(values -> Optional.ofNullable(values.get(LoadBalancer.DELETION_PROTECTION)));
        written.ifPresent(text -> {
            Optional<Boolean> enabled = Literals.bool(text);
            if (enabled.isEmpty()) {
                annotations.reject(
                        attributes,
                        ProblemCode.INVALID_VALUE,
                        LoadBalancer.DELETION_PROTECTION + ": strconv.ParseBool: parsing \"" + text
                                + "\": invalid syntax");
            } else if (enabled.get()) {
                annotations.reject(
                        attributes,
                        ProblemCode.DELETION_PROTECTED,
                        "deletion_protection is enabled, cannot delete the "
                                + leaving.kind().toLowerCase(Locale.ROOT) + ": "
                                + leaving.key().name());
            }
        });
    }
}
