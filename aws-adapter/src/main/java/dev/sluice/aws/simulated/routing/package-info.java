/**
 * Where an application load balancer would send a request: AWS's matching, written down by itself so that it can be the
 * referee of what others derive from Ingresses. May use {@code world}. Start at
 * {@link dev.sluice.aws.simulated.routing.SimulatedRouting}.
 */
@NullMarked
package dev.sluice.aws.simulated.routing;

import org.jspecify.annotations.NullMarked;
