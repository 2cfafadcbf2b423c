/**
 * Plans as text, JSON and HTML, and the form in which they are saved. Uses {@code plan} and what that uses. Start at
 * {@link dev.sluice.core.plan.rendering.PlanText}.
 */
@NullMarked
package dev.sluice.core.plan.rendering;

import org.jspecify.annotations.NullMarked;
