/**
 * The targets' own loop: what a TargetGroupBinding's Service leads to becomes the members of its target group. Start at
 * {@link dev.sluice.core.targets.BindingReconcile}.
 */
@NullMarked
package dev.sluice.core.targets;

import org.jspecify.annotations.NullMarked;
