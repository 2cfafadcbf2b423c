/**
 * Starting the parts of the process in order and stopping them in reverse. Start at
 * {@link dev.sluice.runner.process.Lifecycle}.
 */
@NullMarked
package dev.sluice.runner.process;

import org.jspecify.annotations.NullMarked;
