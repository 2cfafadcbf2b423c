/**
 * Work by key: one run at a time for each key, growing pauses after failures, delays, and the threads that do the work.
 * Knows nothing of Kubernetes. Start at {@link dev.sluice.k8s.queue.WorkQueue}.
 */
@NullMarked
package dev.sluice.k8s.queue;

import org.jspecify.annotations.NullMarked;
