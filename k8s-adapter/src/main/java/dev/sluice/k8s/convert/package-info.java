/**
 * Kubernetes' JSON to core records and back: pure, and strict about types as an API server is. It uses core's
 * {@code cluster} records and Jackson's tree only, so that informers and folders of manifests share it. Start at
 * {@link dev.sluice.k8s.convert.ApiKinds}.
 */
@NullMarked
package dev.sluice.k8s.convert;

import org.jspecify.annotations.NullMarked;
