package dev.sluice.core.securitygroup;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.SecurityGroups;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Brings the inbound rules of a security group in line with what is desired: what is missing is added in one call, what
 * is surplus and ours is removed in another, and never before the new rules stand. Calls for one group must not
 * overlap.
 */
public final class SecurityGroupRules {
    private static final String LIMIT_EXCEEDED = "RulesPerSecurityGroupLimitExceeded";
    /** The group is not as remembered, or full: a fresh look may help. */
    private static final Set<String> WORTH_A_SECOND_LOOK =
            Set.of("InvalidPermission.Duplicate", "InvalidPermission.NotFound", LIMIT_EXCEEDED);

    /** Well below the 60 rules that AWS lets a group have by default: rules that wait must not fill it. */
    private static final int MOST_WAITING = 10;

    private final SecurityGroups groups;
    private final SecurityGroupMemory memory;

    public SecurityGroupRules(SecurityGroups groups, SecurityGroupMemory memory) {
        this.groups = requireNonNull(groups, "groups");
        this.memory = requireNonNull(memory, "memory");
    }

    /**
     * Rules are compared by {@link IpPermission#identity()}; among surplus ones only those that are {@code ours} go.
     * Rules that AWS refuses don't keep the others out: the result names them.
     *
     * @throws PortException if a call fails, and fails again after a fresh look where that may help
     */
    public Result reconcile(
            String group, Collection<IpPermission> desired, Predicate<IpPermission> ours, Revoking revoking) {
        try {
            return attempt(new RuleDifference(read(group), desired, ours), revoking);
        } catch (PortException e) {
            memory.forget(group);
            if (RefusedSource.isBlamedBy(e)) {
                return sourceBySource(new RuleDifference(read(group), desired, ours), revoking);
            }
            if (!WORTH_A_SECOND_LOOK.contains(e.code())) {
                throw e;
            }
            return secondAttempt(new RuleDifference(read(group), desired, ours), revoking, e.code());
        }
    }

    private VpcSecurityGroup read(String group) {
        return requireNonNull(memory.read(List.of(group)).get(group), group);
    }

    private Result attempt(RuleDifference difference, Revoking revoking) {
        authorize(difference, difference.missing());
        return new Result(leavesSurplus(difference, revoking), List.of());
    }

    /** One call takes all of its rules or none, and AWS does not say which of them is at fault. */
    private Result sourceBySource(RuleDifference difference, Revoking revoking) {
        List<RefusedSource> refused = new ArrayList<>();
        difference.missingBySource().forEach((source, missing) -> {
            try {
                authorize(difference, missing);
            } catch (PortException e) {
                if (!RefusedSource.isBlamedBy(e)) {
                    memory.forget(difference.group().id());
                    throw e;
                }
                refused.add(new RefusedSource(difference.group().id(), source, e));
            }
        });
        return new Result(leavesSurplus(difference, revoking), refused);
    }

    /** Removes surplus rules if it is time for that, and answers whether some are left. */
    private boolean leavesSurplus(RuleDifference difference, Revoking revoking) {
        boolean waits = switch (revoking) {
            case AT_ONCE -> false;
            case WHEN_QUIET -> mayWait(difference);
            case NOT_YET -> !difference.surplus().isEmpty();
        };
        if (!waits) {
            revoke(difference);
        }
        return waits;
    }

    private static boolean mayWait(RuleDifference difference) {
        return !difference.missing().isEmpty()
                && !difference.surplus().isEmpty()
                && difference.surplus().size() < MOST_WAITING
                && difference.surplusIsCovered();
    }

    private Result secondAttempt(RuleDifference difference, Revoking revoking, String code) {
        try {
            if (code.equals(LIMIT_EXCEEDED) && revoking != Revoking.NOT_YET) {
                // A full group takes new rules only after old ones have gone; traffic may be cut for a moment.
                revoke(difference);
                authorize(difference, difference.missing());
                return new Result(false, List.of());
            }
            return attempt(difference, revoking);
        } catch (PortException e) {
            memory.forget(difference.group().id());
            throw e;
        }
    }

    private void authorize(RuleDifference difference, List<IpPermission> missing) {
        if (!missing.isEmpty()) {
            groups.authorize(difference.group().id(), missing);
            memory.added(difference.group().id(), missing);
        }
    }

    private void revoke(RuleDifference difference) {
        if (!difference.surplus().isEmpty()) {
            groups.revoke(difference.group().id(), difference.surplus());
            memory.removed(difference.group().id(), difference.surplus());
        }
    }

    /** When surplus rules may go. */
    public enum Revoking {
        AT_ONCE,
        /**
         * At once, unless they are few and rules that were added in the same run let in everything that they do: the
         * next rule to be added may well make these surplus too.
         */
        WHEN_QUIET,
        /** Not as long as it is unknown whether somebody needs them. */
        NOT_YET
    }

    /** Whether rules are left that nobody wants, and what AWS did not take. */
    public record Result(boolean surplusLeft, List<RefusedSource> refused) {
        public Result {
            refused = List.copyOf(refused);
        }
    }
}
