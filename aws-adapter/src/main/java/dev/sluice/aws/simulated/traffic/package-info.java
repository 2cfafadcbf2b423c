/**
 * Requests that go through a load balancer to a target, played: which target, and whether the client got an answer. May
 * use {@code routing}, {@code health}, {@code call} and {@code world}. Start at
 * {@link dev.sluice.aws.simulated.traffic.RequestStream}.
 */
@NullMarked
package dev.sluice.aws.simulated.traffic;

import org.jspecify.annotations.NullMarked;
