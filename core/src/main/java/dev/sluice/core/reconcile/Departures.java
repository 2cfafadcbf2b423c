package dev.sluice.core.reconcile;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.BuildResult;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.planning.Departure;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the Ingresses that have left a group go although the group cannot be built, so that no member waits for the
 * mistakes of others. Not while one of them protects the load balancer, and not from a group without members: there the
 * load balancer itself has to go, which is the build's business.
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

    /** What fails here is told and tried again with the group; the build's failure stays the one that counts. */
    void letGo(IngressGroup group, BuildResult.Failed failed) {
        if (group.members().isEmpty() || group.inactive().isEmpty() || isProtected(failed)) {
            return;
        }
        try {
            clear(group);
        } catch (PortException e) {
            failed(group, e.action() + ": " + e.getMessage());
        }
    }

    private static boolean isProtected(BuildResult.Failed failed) {
        return failed.problems().stream().map(Problem::code).anyMatch(ProblemCode.DELETION_PROTECTED::equals);
    }

    private void clear(IngressGroup group) {
        List<ObjectKey> departed = group.inactive().stream().map(Ingress::key).toList();
        List<ObjectKey> remaining =
                group.members().stream().map(member -> member.ingress().key()).toList();
        StackDeployment.Departed done =
                parts.deployment().depart(group.id(), Departure.Parting.of(departed, remaining));
        if (!done.applied().failures().isEmpty()) {
            failed(
                    group,
                    done.applied().failures().stream()
                            .map(failure -> failure.message())
                            .collect(Collectors.joining("; ")));
            return;
        }
        SortedSet<ObjectKey> free = done.free();
        if (!free.isEmpty()) {
            parts.backendSecurityGroup().release(free);
            finalizers.remove(group.id(), free);
            LOG.info("let go of {}, which left group {} whose build fails", free, group.id());
        }
    }

    private void failed(IngressGroup group, String message) {
        LOG.warn("failed to clean up after Ingresses that left group {}: {}", group.id(), message);
        events.warnInactive(group, "FailedDeployModel", "Failed deploy model due to " + message);
    }
}
