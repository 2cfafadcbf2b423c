/**
 * A cluster of many pods for measurements: its API server in a process of its own, the account that its targets are in,
 * and the whole controller between the two. Start at {@link dev.sluice.it.benchmark.large.LargeScene}.
 */
@NullMarked
package dev.sluice.it.benchmark.large;

import org.jspecify.annotations.NullMarked;
