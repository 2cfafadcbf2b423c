package dev.sluice.core.facts;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.StackId;
import java.util.List;

/**
 * Where a run learns which load balancers a stack has. A controller answers from what it knows of all stacks together,
 * a single run from {@link TaggedLoadBalancers}.
 */
public interface StackLoadBalancers {
    /** Those that carry the stack's current tracking tags, in AWS's order. */
    List<ElbLoadBalancer> of(StackId stack);
}
