/**
 * Meters under the names that users of the AWS Load Balancer Controller know. Start at
 * {@link dev.sluice.runner.metrics.ReconcileMeters}.
 */
@NullMarked
package dev.sluice.runner.metrics;

import org.jspecify.annotations.NullMarked;
