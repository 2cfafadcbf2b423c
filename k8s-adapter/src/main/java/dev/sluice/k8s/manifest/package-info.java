/**
 * A folder of manifests as the cluster: read with places and errors, watched for changes, and written to in memory. It
 * may use {@code convert} and {@code watch}. Start at {@link dev.sluice.k8s.manifest.ManifestCluster}.
 */
@NullMarked
package dev.sluice.k8s.manifest;

import org.jspecify.annotations.NullMarked;
