/**
 * The controller at work for somebody who looks on: example manifests as the cluster, the simulated AWS as the cloud, a
 * plan before each step. Start at {@link dev.sluice.runner.demo.Demo}.
 */
@NullMarked
package dev.sluice.runner.demo;

import org.jspecify.annotations.NullMarked;
