/**
 * A controller that is killed in the middle of its work, again and again, leaves what an undisturbed one leaves. Start
 * at {@link dev.sluice.it.kill.KillStoryE2E}.
 */
@NullMarked
package dev.sluice.it.kill;

import org.jspecify.annotations.NullMarked;
