/**
 * Single calls to a Kubernetes API server in JSON: connection, errors, paging, watches. The official client brings
 * configuration, credentials and requests; answers are read as a stream, so that a large list is never held twice.
 * Start at {@link dev.sluice.k8s.call.KubernetesApi}.
 */
@NullMarked
package dev.sluice.k8s.call;

import org.jspecify.annotations.NullMarked;
