/**
 * The application load balancer of a group, its own security group and what is attached to it. Start at
 * {@link dev.sluice.core.ingress.loadbalancer.AlbBuilder}.
 */
@NullMarked
package dev.sluice.core.ingress.loadbalancer;

import org.jspecify.annotations.NullMarked;
