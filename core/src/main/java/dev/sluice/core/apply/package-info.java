/**
 * Runs plans through the ports: independent tasks at once, what is refused for now again after a while, and nothing
 * that the plan doesn't say. Start at {@link dev.sluice.core.apply.Applier}.
 */
@NullMarked
package dev.sluice.core.apply;

import org.jspecify.annotations.NullMarked;
