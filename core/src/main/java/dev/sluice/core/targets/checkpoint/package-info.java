/**
 * The mark on a binding by which a pass sees that nothing changed, and the full passes that are made from time to time
 * all the same. May use endpoints and the port of bindings. Start at
 * {@link dev.sluice.core.targets.checkpoint.CheckpointMarks}.
 */
@NullMarked
package dev.sluice.core.targets.checkpoint;

import org.jspecify.annotations.NullMarked;
