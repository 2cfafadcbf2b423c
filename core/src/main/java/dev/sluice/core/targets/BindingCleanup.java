package dev.sluice.core.targets;

import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.port.PortException;
import dev.sluice.core.securitygroup.EndpointSecurityGroups;
import java.util.List;
import java.util.Set;

/**
 * Takes back everything that a binding brought about: its targets, its record of them, its inbound rules and its hold
 * on pods. Throws {@link PortException}; what is gone already is no failure.
 */
final class BindingCleanup {
    /** Codes by which AWS says that there is nothing left to take away. */
    private static final Set<String> ALREADY_GONE = Set.of("TargetGroupNotFound", "InvalidTarget", "ValidationError");

    private final TargetCalls calls;
    private final OwnTargets own;
    private final EndpointSecurityGroups securityGroups;
    private final ReadinessGates gates;

    BindingCleanup(TargetCalls calls, OwnTargets own, EndpointSecurityGroups securityGroups, ReadinessGates gates) {
        this.calls = calls;
        this.own = own;
        this.securityGroups = securityGroups;
        this.gates = gates;
    }

    void run(TargetGroupBinding binding) {
        deregisterAll(binding);
        own.forget(binding);
        securityGroups.release(binding);
        gates.release(binding);
    }

    private void deregisterAll(TargetGroupBinding binding) {
        try {
            List<Target> targets = own.removable(binding, calls.list(binding)).targets().stream()
                    .map(TargetHealth::target)
                    .toList();
            calls.deregister(binding, targets);
        } catch (PortException e) {
            if (!ALREADY_GONE.contains(e.code())) {
                throw e;
            }
        }
    }
}
