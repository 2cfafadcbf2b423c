package dev.sluice.core.planning;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.inventory.Tagged;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.observe.ObservedRouting;
import dev.sluice.core.plan.Cause;
import dev.sluice.core.planning.cause.DeletionCauses;
import dev.sluice.core.planning.cause.TargetGroupOwners;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whose the target groups are of a group that some have left and others not. */
final class DepartedOwners {
    private final Departure.Parting parting;
    private final ObservedRouting observed;
    private final TargetGroupOwners owners;

    DepartedOwners(Departure.Parting parting, ObservedRouting observed) {
        this.parting = parting;
        this.observed = observed;
        SortedSet<ObjectKey> everyone = new TreeSet<>(parting.departedKeys());
        everyone.addAll(parting.remaining());
        this.owners = new TargetGroupOwners(everyone, observed.bindings());
    }

    static String tagOf(Tagged<ElbTargetGroup> group) {
        return group.tags().getOrDefault(TrackingTags.INGRESS_RESOURCE, "");
    }

    /** The Ingresses that the target group may be of. */
    SortedSet<ObjectKey> of(Tagged<ElbTargetGroup> group) {
        return owners.of(group.resource().arn(), tagOf(group));
    }

    /** Whether nobody who has stayed may have the target group, and somebody has it. */
    boolean areAllDeparted(Tagged<ElbTargetGroup> group) {
        SortedSet<ObjectKey> of = of(group);
        return !of.isEmpty() && parting.departedKeys().containsAll(of);
    }

    /** Why something goes that these target groups are behind. */
    List<Cause> causes(Collection<Arn> groups) {
        SortedSet<ObjectKey> of = new TreeSet<>();
        observed.targetGroups().stream()
                .filter(group -> groups.contains(group.resource().arn()))
                .forEach(group -> of.addAll(of(group)));
        return DeletionCauses.ofDeparture(parting.departed().stream()
                .filter(former -> of.contains(former.ingress().key()))
                .toList());
    }
}
