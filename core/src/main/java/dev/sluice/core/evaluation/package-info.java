/**
 * What becomes of all stacks of a cluster, of whatever kind, in one look and in one document. May use the builders of all
 * kinds; start at {@link dev.sluice.core.evaluation.ClusterModels}.
 */
@NullMarked
package dev.sluice.core.evaluation;

import org.jspecify.annotations.NullMarked;
