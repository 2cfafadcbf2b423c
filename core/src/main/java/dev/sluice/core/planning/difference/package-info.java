/**
 * In what wanted and found resources differ, field by field, and how plans show it. Pure, and knows nothing of a whole
 * stack or of an order of steps. Uses the model, the observation and the plan's records. Start at
 * {@link dev.sluice.core.planning.difference.LoadBalancerDifference}.
 */
@NullMarked
package dev.sluice.core.planning.difference;

import org.jspecify.annotations.NullMarked;
