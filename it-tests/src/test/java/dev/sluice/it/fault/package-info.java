/**
 * Seeded runs of the whole controller while things go wrong; each ends as if nothing had. Start at
 * {@link dev.sluice.it.fault.FaultRunsTest}.
 */
@NullMarked
package dev.sluice.it.fault;

import org.jspecify.annotations.NullMarked;
