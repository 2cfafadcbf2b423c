/**
 * What builds of all kinds of stacks share: their result, how they report, and what they refuse alike. May use
 * annotations, the model and facts; start at {@link dev.sluice.core.build.BuildResult}.
 */
@NullMarked
package dev.sluice.core.build;

import org.jspecify.annotations.NullMarked;
