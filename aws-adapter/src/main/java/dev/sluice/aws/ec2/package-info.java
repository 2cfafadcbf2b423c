/**
 * EC2: the network and its security groups on the SDK, and beside them the pure conversions. May use {@code call}
 * and {@code shape}. Start
 * at {@link dev.sluice.aws.ec2.Ec2Network}.
 */
@NullMarked
package dev.sluice.aws.ec2;

import org.jspecify.annotations.NullMarked;
