/**
 * Compares what a stack wants with what was observed and decides what has to be done, in which order. Pure: the same
 * stack and the same observation give the same plan. Start at {@link dev.sluice.core.planning.Planner}.
 */
@NullMarked
package dev.sluice.core.planning;

import org.jspecify.annotations.NullMarked;
