package dev.sluice.k8s.queue;

import dev.sluice.core.reconcile.Outcome;

/** The work itself. Called by several threads, but never by two for the same key. */
@FunctionalInterface
public interface Reconciler<K> {
    Outcome reconcile(K key);
}
