/**
 * Ports by hand for core's own tests: in memory, without AWS's rules, with a list of the calls that were made. Start at
 * {@link dev.sluice.core.given.port.FakeTargets}.
 */
@NullMarked
package dev.sluice.core.given.port;

import org.jspecify.annotations.NullMarked;
