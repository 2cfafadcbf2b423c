/**
 * The ways to the two sides that the process stands between, opened as configured: AWS itself or the simulated one, a
 * cluster's API server or a folder of manifests. Start at {@link dev.sluice.runner.access.OpenCloud} and
 * {@link dev.sluice.runner.access.OpenCluster}.
 */
@NullMarked
package dev.sluice.runner.access;

import org.jspecify.annotations.NullMarked;
