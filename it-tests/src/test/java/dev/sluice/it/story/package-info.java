/**
 * Whole stories on real parts: the program as a process of its own, an API server, and moto as AWS. Run with the
 * profile {@code e2e}, which needs {@code KUBECONFIG}; start at {@link dev.sluice.it.story.GameStoryE2E}.
 */
@NullMarked
package dev.sluice.it.story;

import org.jspecify.annotations.NullMarked;
