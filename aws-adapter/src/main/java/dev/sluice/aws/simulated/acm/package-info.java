/**
 * AWS Certificate Manager and Route 53 in memory: certificates are requested, and issued once their validation records
 * stand in a hosted zone. May use {@code world}, {@code call} and {@code limit}. Start at
 * {@link dev.sluice.aws.simulated.acm.SimulatedCertificates}.
 */
@NullMarked
package dev.sluice.aws.simulated.acm;

import org.jspecify.annotations.NullMarked;
