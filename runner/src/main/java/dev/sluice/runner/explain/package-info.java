/**
 * Which load balancer, listener and rule answer a request, in words and as JSON, with the place in the manifests that
 * each rule comes from. Start at {@link dev.sluice.runner.explain.Explainer}.
 */
@NullMarked
package dev.sluice.runner.explain;

import org.jspecify.annotations.NullMarked;
