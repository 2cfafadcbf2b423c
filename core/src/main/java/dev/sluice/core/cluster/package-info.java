/**
 * What a Kubernetes cluster holds, as immutable records: the inputs of every build. Knows nothing else of this library;
 * start at {@link dev.sluice.core.cluster.ClusterView}.
 */
@NullMarked
package dev.sluice.core.cluster;

import org.jspecify.annotations.NullMarked;
