package dev.sluice.core.reconcile;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.ingress.Member;
import dev.sluice.core.naming.Finalizers;
import dev.sluice.core.port.IngressWriter;
import java.util.ArrayList;
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
        return new IngressGroup(group.id(), members, group.inactive());
    }

    /** Lets go of the members that have left. */
    void remove(IngressGroup group) {
        String finalizer = Finalizers.of(group.id());
        for (Ingress ingress : group.inactive()) {
            ingresses.removeFinalizer(ingress.key(), finalizer);
        }
    }
}
