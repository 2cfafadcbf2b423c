/**
 * Whole stories on real parts. Those named {@code E2E} run the program as a process on an API server and moto, with the
 * profile {@code e2e}, which needs {@code KUBECONFIG}; the others run it on a folder of manifests and the simulated
 * AWS. Start at {@link dev.sluice.it.story.GameStoryE2E} and {@link dev.sluice.it.story.PodStory}.
 */
@NullMarked
package dev.sluice.it.story;

import org.jspecify.annotations.NullMarked;
