/**
 * Plans for all stacks of a cluster at once, as commands print, save and apply them. Start at
 * {@link dev.sluice.runner.plan.PlanReport}.
 */
@NullMarked
package dev.sluice.runner.plan;

import org.jspecify.annotations.NullMarked;
