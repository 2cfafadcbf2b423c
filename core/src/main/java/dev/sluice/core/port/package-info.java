/**
 * What the domain needs from outside: one interface for each area of AWS or Kubernetes, a method for each call.
 * Implementations live in the adapters; start at {@link dev.sluice.core.port.LoadBalancers}.
 */
@NullMarked
package dev.sluice.core.port;

import org.jspecify.annotations.NullMarked;
