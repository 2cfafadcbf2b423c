/**
 * Looking at AWS and a cluster as they are, with calls that only read: writes are refused at one gate. Start at
 * {@link dev.sluice.runner.live.LiveCloud}.
 */
@NullMarked
package dev.sluice.runner.live;

import org.jspecify.annotations.NullMarked;
