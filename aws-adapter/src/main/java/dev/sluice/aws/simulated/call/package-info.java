/**
 * The one gate that every call to the simulated AWS passes: it counts, injects faults, and makes each call take effect
 * as a whole or not at all. May use {@code world}. Start at {@link dev.sluice.aws.simulated.call.SimulatedCalls}.
 */
@NullMarked
package dev.sluice.aws.simulated.call;

import org.jspecify.annotations.NullMarked;
