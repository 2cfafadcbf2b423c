/**
 * Elastic Load Balancing v2 in memory: a class for each port, and the rules that AWS holds calls against beside them.
 * May use {@code world}, {@code call} and {@code limit}, and asks {@code acm} whether a certificate is issued and
 * {@code health} and {@code routing} what becomes of targets. Start at
 * {@link dev.sluice.aws.simulated.elb.SimulatedLoadBalancers}.
 */
@NullMarked
package dev.sluice.aws.simulated.elb;

import org.jspecify.annotations.NullMarked;
