/**
 * AWS's quotas, defaults and rules for names, tags and attributes, as data. May use {@code call} for refusals. Start at
 * {@link dev.sluice.aws.simulated.limit.Limit}.
 */
@NullMarked
package dev.sluice.aws.simulated.limit;

import org.jspecify.annotations.NullMarked;
