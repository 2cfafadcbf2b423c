/**
 * What the cluster holds and what changes in it: informers of the official client as a
 * {@link dev.sluice.core.cluster.ClusterView}, and the way from a changed object to the stacks and bindings that it
 * touches. It may use {@code convert} and {@code call}. Start at {@link dev.sluice.k8s.watch.ClusterWatch}.
 */
@NullMarked
package dev.sluice.k8s.watch;

import org.jspecify.annotations.NullMarked;
