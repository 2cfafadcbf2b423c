/**
 * Names, hashes, tags, labels and finalizers, byte-compatible with upstream, so that a cluster can switch over with
 * nothing re-created. Start at {@link dev.sluice.core.naming.ResourceNames}.
 */
@NullMarked
package dev.sluice.core.naming;

import org.jspecify.annotations.NullMarked;
