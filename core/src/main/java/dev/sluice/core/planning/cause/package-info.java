/**
 * Why resources come, change and go, as plans tell it: what in the cluster asks for them now, what did when the stack
 * was last applied, and who has left its group. Pure; steers nothing. Uses the model, the observation, the plan's
 * records and the texts of {@code planning.difference}. Start at {@link dev.sluice.core.planning.cause.Causes}.
 */
@NullMarked
package dev.sluice.core.planning.cause;

import org.jspecify.annotations.NullMarked;
