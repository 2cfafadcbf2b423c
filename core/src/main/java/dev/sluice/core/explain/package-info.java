/**
 * Which listener and rule of a built stack answers a request, and why the rules before it do not: ALB's matching, on
 * the desired model instead of on AWS. May use the model; start at
 * {@link dev.sluice.core.explain.RequestExplanation}.
 */
@NullMarked
package dev.sluice.core.explain;

import org.jspecify.annotations.NullMarked;
