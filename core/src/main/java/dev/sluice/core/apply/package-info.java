/**
 * Runs plans through the ports: independent tasks at once, what is refused for now again after a while, and nothing that
 * the plan doesn't say. Also the one gate that all writing passes. Start at {@link dev.sluice.core.apply.Applied}.
 */
@NullMarked
package dev.sluice.core.apply;

import org.jspecify.annotations.NullMarked;
