package dev.sluice.core.reconcile;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.Literals;
import dev.sluice.core.annotation.LoadBalancerAnnotations;
import dev.sluice.core.annotation.SluiceAnnotations;
import dev.sluice.core.apply.DeletionConsent;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.ingress.Member;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.problem.Problems;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the Ingresses of a group say about deletions. Those that are being deleted count too: after the last member
 * nobody else is left to say it.
 */
final class DeletionWishes {
    private DeletionWishes() {}

    /** Whether AWS keeps what it holds of a group without members. */
    static boolean retained(IngressGroup group) {
        return group.members().isEmpty()
                && !group.inactive().isEmpty()
                && group.inactive().stream()
                        .allMatch(ingress -> read(ingress, SluiceAnnotations.DELETION_POLICY)
                                .filter("retain"::equals)
                                .isPresent());
    }

    /** Whether the Ingress is being deleted and says that its load balancer must not be. */
    static boolean protects(Ingress ingress) {
        return ingress.meta().deleting()
                && read(ingress, LoadBalancerAnnotations.ATTRIBUTES)
                        .map(attributes -> attributes.getOrDefault(LoadBalancer.DELETION_PROTECTION, ""))
                        .flatMap(Literals::bool)
                        .orElse(false);
    }

    /** Whether somebody has acknowledged that load balancers of this group are deleted. */
    static DeletionConsent consent(IngressGroup group) {
        boolean acknowledged = Stream.concat(group.members().stream().map(Member::ingress), group.inactive().stream())
                .anyMatch(ingress ->
                        read(ingress, SluiceAnnotations.ACKNOWLEDGE_DELETIONS).orElse(false));
        return acknowledged ? DeletionConsent.ACKNOWLEDGED : DeletionConsent.WITHIN_BUDGET;
    }

    private static <T> Optional<T> read(Ingress ingress, Annotation<T> annotation) {
        return AnnotationReader.of(ingress, new Problems()).read(annotation);
    }
}
