/**
 * Which pods or nodes a TargetGroupBinding's Service leads to, from what the cluster holds alone. Start at
 * {@link dev.sluice.core.targets.endpoint.PodResolution} and {@link dev.sluice.core.targets.endpoint.NodeResolution}.
 */
@NullMarked
package dev.sluice.core.targets.endpoint;

import org.jspecify.annotations.NullMarked;
