/**
 * What a process remembers for a while, by a clock that is handed in. Uses nothing else of this library; start at
 * {@link dev.sluice.core.memory.ExpiringMap}.
 */
@NullMarked
package dev.sluice.core.memory;

import org.jspecify.annotations.NullMarked;
