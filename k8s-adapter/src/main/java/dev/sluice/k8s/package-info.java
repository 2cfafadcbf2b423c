/**
 * Core's ports on the official Kubernetes client and on a folder of manifests. May use {@code core} only. Start at
 * {@link dev.sluice.k8s.platform.Platform}.
 */
@NullMarked
package dev.sluice.k8s;

import org.jspecify.annotations.NullMarked;
