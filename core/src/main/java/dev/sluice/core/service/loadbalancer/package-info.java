/**
 * The network load balancer of a Service: scheme, subnets and addresses in them, security groups, attributes. Start at
 * {@link dev.sluice.core.service.loadbalancer.NlbBuilder}.
 */
@NullMarked
package dev.sluice.core.service.loadbalancer;

import org.jspecify.annotations.NullMarked;
