/**
 * WAF, WAF classic and Shield Advanced in memory. May use {@code world} and {@code call}. Start at
 * {@link dev.sluice.aws.simulated.protect.SimulatedWebAcls}.
 */
@NullMarked
package dev.sluice.aws.simulated.protect;

import org.jspecify.annotations.NullMarked;
