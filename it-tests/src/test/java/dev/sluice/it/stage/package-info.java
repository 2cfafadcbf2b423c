/**
 * What stories are played with: clusters and an AWS, a controller between them, and those who work in a cluster beside
 * it. Start at {@link dev.sluice.it.stage.Stage}.
 */
@NullMarked
package dev.sluice.it.stage;

import org.jspecify.annotations.NullMarked;
