/** The command line: one class per command, and what the commands print. Start at {@link Main}. */
@NullMarked
package dev.sluice.runner.cli;

import org.jspecify.annotations.NullMarked;
