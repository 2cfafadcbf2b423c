/**
 * Working on a cluster that is read from files: what its stacks would be, and what may be assumed of an AWS that nobody
 * asks. Loads neither the client of Kubernetes nor the one of AWS, so that commands answer at once. Start at
 * {@link dev.sluice.runner.offline.AssumedFacts}.
 */
@NullMarked
package dev.sluice.runner.offline;

import org.jspecify.annotations.NullMarked;
