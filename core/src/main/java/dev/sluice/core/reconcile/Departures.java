package dev.sluice.core.reconcile;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.FormerMember;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.model.StackId;
import dev.sluice.core.planning.Departure;
import dev.sluice.core.port.PortException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the Ingresses that have left a group go although the group cannot be loaded, built or deployed, so that no
 * member waits for the mistakes of others. Not while one of them protects the load balancer, and not from a group that
 * nobody remains in: there the load balancer itself has to go, which is the deployment's business.
 */
final class Departures {
    private static final Logger LOG = LoggerFactory.getLogger("controllers.ingress");

    private final IngressParts parts;
    private final GroupFinalizers finalizers;
    private final GroupEvents events;

    Departures(IngressParts parts, GroupFinalizers finalizers, GroupEvents events) {
        this.parts = parts;
        this.finalizers = finalizers;
        this.events = events;
    }

    void letGo(IngressGroup group) {
        letGo(group.id(), group.former(), remaining(group));
    }

    /** What fails here is told and tried again with the group; the group's own failure stays the one that counts. */
    void letGo(StackId group, List<FormerMember> departed, List<ObjectKey> remaining) {
        parting(departed, remaining).ifPresent(parting -> {
            try {
                clear(group, parting);
            } catch (PortException e) {
                failed(group, departed, e.action() + ": " + e.getMessage());
            }
        });
    }

    /** The members that a group which fails keeps. */
    static List<ObjectKey> remaining(IngressGroup group) {
        return group.members().stream().map(member -> member.ingress().key()).toList();
    }

    /** Who goes and who stays, where anybody may go. */
    static Optional<Departure.Parting> parting(List<FormerMember> departed, List<ObjectKey> remaining) {
        if (departed.isEmpty()
                || remaining.isEmpty()
                || departed.stream().map(FormerMember::ingress).anyMatch(DeletionWishes::protects)) {
            return Optional.empty();
        }
        return Optional.of(new Departure.Parting(departed, new TreeSet<>(remaining)));
    }

    private void clear(StackId group, Departure.Parting parting) {
        StackDeployment.Departed done = parts.deployment().depart(group, parting);
        if (!done.applied().failures().isEmpty()) {
            failed(
                    group,
                    parting.departed(),
                    done.applied().failures().stream()
                            .map(failure -> failure.message())
                            .collect(Collectors.joining("; ")));
            return;
        }
        SortedSet<ObjectKey> free = done.free();
        if (!free.isEmpty()) {
            parts.backendSecurityGroup().release(free);
            finalizers.remove(group, free);
            LOG.info("let go of {}, which left group {} that fails", free, group);
        }
    }

    private void failed(StackId group, List<FormerMember> departed, String message) {
        LOG.warn("failed to clean up after Ingresses that left group {}: {}", group, message);
        events.warnDeparted(
                departed.stream().map(FormerMember::ingress).toList(),
                "FailedDeployModel",
                "Failed deploy model due to " + message);
    }
}
