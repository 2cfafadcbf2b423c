/**
 * The one gate that every call to the simulated AWS passes: it counts, injects faults, and makes each call take effect
 * as a whole or not at all. May use {@code world}, and the table of error codes that all
 * of the module goes by. Start at {@link dev.sluice.aws.simulated.call.SimulatedCalls}.
 */
@NullMarked
package dev.sluice.aws.simulated.call;

import org.jspecify.annotations.NullMarked;
