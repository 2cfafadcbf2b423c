/**
 * AWS in memory: all of core's cloud ports on one world, by AWS's rules and quotas, with its error codes. For trying
 * things out, for plans without credentials and for tests; its traffic is only played. The packages below hold the
 * services ({@code elb}, {@code ec2}, {@code acm}, {@code protect}), the gate that every call passes ({@code call}),
 * what AWS holds ({@code world}, {@code file}), AWS's rules as data ({@code limit}), where a request would go
 * ({@code routing}), the health of targets ({@code health}) and requests that go to them ({@code traffic}). Start at
 * {@link dev.sluice.aws.simulated.SimulatedAws}.
 */
@NullMarked
package dev.sluice.aws.simulated;

import org.jspecify.annotations.NullMarked;
