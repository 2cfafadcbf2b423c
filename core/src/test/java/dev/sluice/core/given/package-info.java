/**
 * Builders of input for tests of every module: what the cluster and AWS hold, in a line each. Start at
 * {@link dev.sluice.core.given.Given}.
 */
@NullMarked
package dev.sluice.core.given;

import org.jspecify.annotations.NullMarked;
