/**
 * Elastic Load Balancing v2: core's ports on the SDK's client, and beside them the pure conversions between core's
 * records and the API's shapes. May use {@code call}, {@code shape}, {@code session} and {@code tagging}. Start at
 * {@link dev.sluice.aws.elb.ElbLoadBalancers}.
 */
@NullMarked
package dev.sluice.aws.elb;

import org.jspecify.annotations.NullMarked;
