/**
 * How a call to AWS is made, whatever the service: limits, retries, error kinds, paging, batches, and what is told
 * about it to metrics. May use core's {@code port} and the SDK's common parts, no service. Start at
 * {@link dev.sluice.aws.call.ServiceCalls}.
 */
@NullMarked
package dev.sluice.aws.call;

import org.jspecify.annotations.NullMarked;
