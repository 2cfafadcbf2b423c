package dev.sluice.core.annotation;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where an annotation counts.
 *
 * @param carriers the kinds of object that it may stand on
 * @param groupRule what it means in a group
 * @param orClass whether the class's parameters may replace it
 */
public record Usage(Set<Carrier> carriers, GroupRule groupRule, boolean orClass) {
    public Usage {
        carriers = Collections.unmodifiableSet(EnumSet.copyOf(carriers));
        requireNonNull(groupRule, "groupRule");
    }

    /** On Ingresses. */
    static Usage of(GroupRule groupRule) {
        return new Usage(EnumSet.of(Carrier.INGRESS), groupRule, false);
    }

    /** On Services, and on Ingresses for all their Services. */
    static Usage ofTargetGroup() {
        return of(GroupRule.TARGET_GROUP).alsoOnServices();
    }

    /** On Services, for load balancers of their own. */
    static Usage ofService() {
        return new Usage(EnumSet.of(Carrier.SERVICE), GroupRule.NO_GROUP, false);
    }

    Usage alsoOnServices() {
        return new Usage(EnumSet.of(Carrier.INGRESS, Carrier.SERVICE), groupRule, orClass);
    }

    Usage orOfClass() {
        return new Usage(carriers, groupRule, true);
    }
}
