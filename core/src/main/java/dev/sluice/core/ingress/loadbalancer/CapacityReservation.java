package dev.sluice.core.ingress.loadbalancer;

import static dev.sluice.core.annotation.LoadBalancerAnnotations.MINIMUM_CAPACITY;

import dev.sluice.core.annotation.Literals;
import dev.sluice.core.build.LoadBalancerLimits;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.KeyMerge;
import dev.sluice.core.ingress.member.SaidPair;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The capacity reserved for a group's load balancer. */
final class CapacityReservation {
    private final GroupBuild build;

    CapacityReservation(GroupBuild build) {
        this.build = build;
    }

    /** The units; 0 ends a reservation, absence leaves it alone. */
    OptionalInt units() {
        if (!build.settings().gates().isEnabled(FeatureGate.LB_CAPACITY_RESERVATION)) {
            return OptionalInt.empty();
        }
        OptionalInt ofClass = build.first()
                .classParams()
                .map(params -> params.spec().minimumCapacityUnits())
                .orElseGet(OptionalInt::empty);
        return ofClass.isPresent() ? ofClass : annotated();
    }

    private OptionalInt annotated() {
        List<SaidPair> pairs = build.say(member -> member.annotated(MINIMUM_CAPACITY)).stream()
                .flatMap(said -> SaidPair.of(said).stream())
                .toList();
        pairs.forEach(this::check);
        KeyMerge merge = new KeyMerge(
                build,
                (earlier, later) -> "conflicting capacity reservation " + later.key() + ": " + earlier.value() + " | "
                        + later.value());
        String units = merge.merge(pairs, Set.of()).get(LoadBalancerLimits.CAPACITY_UNITS);
        return units == null ? OptionalInt.empty() : Literals.int32(units);
    }

    private void check(SaidPair pair) {
        LoadBalancerLimits.ofCapacity(pair.key(), pair.value())
                .ifPresent(message -> build.reject(pair.source(), ProblemCode.INVALID_VALUE, message));
    }
}
