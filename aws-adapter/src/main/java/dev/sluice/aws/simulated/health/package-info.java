/**
 * The life of targets: health checks that begin when a load balancer uses the target group, draining, and failures that
 * somebody plays. May use {@code world}, {@code call}, {@code limit} and {@code routing}. Start at
 * {@link dev.sluice.aws.simulated.health.HealthOfTargets}.
 */
@NullMarked
package dev.sluice.aws.simulated.health;

import org.jspecify.annotations.NullMarked;
