package dev.sluice.core.reconcile;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.ingress.Member;
import dev.sluice.core.model.StackId;
import dev.sluice.core.naming.Finalizers;
import dev.sluice.core.port.IngressWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Holds the Ingresses of a group for as long as AWS may hold something of theirs. */
final class GroupFinalizers {
    private final IngressWriter ingresses;

    GroupFinalizers(IngressWriter ingresses) {
        this.ingresses = ingresses;
    }

    /**
     * Puts the group's finalizer on its active members. The model is then built from the objects as they are after
     * that; a member that has gone meanwhile is no member any more.
     */
    IngressGroup add(IngressGroup group) {
        String finalizer = Finalizers.of(group.id());
        List<Member> members = new ArrayList<>();
        for (Member member : group.members()) {
            if (member.ingress().meta().finalizers().contains(finalizer)) {
                members.add(member);
            } else {
                Optional<Ingress> held = ingresses.addFinalizer(member.ingress().key(), finalizer);
                held.ifPresent(ingress -> members.add(new Member(ingress, member.classParams())));
            }
        }
        return new IngressGroup(group.id(), members, group.former());
    }

    /** Lets go of the members that have left. */
    void remove(IngressGroup group) {
        remove(group.id(), group.inactive().stream().map(Ingress::key).toList());
    }

    /** Lets go of some of the members that have left. */
    void remove(StackId group, Collection<ObjectKey> departed) {
        String finalizer = Finalizers.of(group);
        departed.forEach(key -> ingresses.removeFinalizer(key, finalizer));
    }
}
