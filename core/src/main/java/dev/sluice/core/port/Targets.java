package dev.sluice.core.port;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import java.util.List;

/**
 * Elastic Load Balancing v2: targets of target groups, possibly in another account. Conventions as in
 * {@link LoadBalancers}.
 */
public interface Targets {
    /** The most targets that one register or deregister call may name. */
    int MAX_PER_CALL = 200;

    /**
     * The same calls for somebody who can do without an answer: none waits longer than about a second to be let
     * through; it fails with {@link PortException.Kind#THROTTLED} then.
     */
    Targets hurried();

    /** The target group itself, as seen from the account of the calls. */
    ElbTargetGroup targetGroup(Arn targetGroup);

    /** The one with this name; an unknown name fails with {@code TargetGroupNotFound}. */
    List<ElbTargetGroup> targetGroupsByName(String name);

    /** All targets with their health. */
    List<TargetHealth> health(Arn targetGroup);

    /** The health of the named targets, which AWS looks up by id and port. */
    List<TargetHealth> health(Arn targetGroup, List<Target> targets);

    /** Registers up to {@link #MAX_PER_CALL} targets; registering twice does no harm. */
    void register(Arn targetGroup, List<Target> targets);

    /** Deregisters up to {@link #MAX_PER_CALL} targets. */
    void deregister(Arn targetGroup, List<Target> targets);
}
