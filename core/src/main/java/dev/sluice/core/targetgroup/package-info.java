/**
 * Target groups and the bindings that belong to them, from a Service that a route leads to. May use annotations, names
 * and the model; start at {@link dev.sluice.core.targetgroup.TargetGroupBuilder}.
 */
@NullMarked
package dev.sluice.core.targetgroup;

import org.jspecify.annotations.NullMarked;
