/**
 * What is wrong, on which object, and for whom. Everything that checks input reports here; start at
 * {@link dev.sluice.core.problem.Problem}.
 */
@NullMarked
package dev.sluice.core.problem;

import org.jspecify.annotations.NullMarked;
