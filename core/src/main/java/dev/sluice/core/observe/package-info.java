/**
 * What AWS and the cluster hold of one stack, found by its tracking tags and labels and read in as few calls as the
 * comparison needs. Start at {@link dev.sluice.core.observe.StackObserver}.
 */
@NullMarked
package dev.sluice.core.observe;

import org.jspecify.annotations.NullMarked;
