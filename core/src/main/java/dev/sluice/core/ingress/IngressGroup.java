package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.model.StackId;
import java.util.List;

/**
 * The Ingresses that share one load balancer.
 *
 * @param members those that take part, in the group's order
 * @param former those that have left or are being deleted, and still carry the group's finalizer, by key
 */
public record IngressGroup(StackId id, List<Member> members, List<FormerMember> former) {
    public IngressGroup {
        requireNonNull(id, "id");
        members = List.copyOf(members);
        former = List.copyOf(former);
    }

    /** The Ingresses of the former members. */
    public List<Ingress> inactive() {
        return former.stream().map(FormerMember::ingress).toList();
    }
}
