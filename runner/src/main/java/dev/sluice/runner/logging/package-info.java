/**
 * Log lines as JSON on standard error, in the form that log pipelines for the AWS Load Balancer Controller expect.
 * Start at {@link dev.sluice.runner.logging.JsonLineEncoder}.
 */
@NullMarked
package dev.sluice.runner.logging;

import org.jspecify.annotations.NullMarked;
