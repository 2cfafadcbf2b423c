/**
 * EC2 in memory, as far as load balancing needs it: the network, which is only read, and security groups. May use
 * {@code world}, {@code call} and {@code limit}. Start at {@link dev.sluice.aws.simulated.ec2.SimulatedNetwork}.
 */
@NullMarked
package dev.sluice.aws.simulated.ec2;

import org.jspecify.annotations.NullMarked;
