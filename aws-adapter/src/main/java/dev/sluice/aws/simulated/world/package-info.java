/**
 * What the simulated AWS holds, as immutable rows in tables. Knows no rules: those are in the packages of the services.
 * Start at {@link dev.sluice.aws.simulated.world.World}.
 */
@NullMarked
package dev.sluice.aws.simulated.world;

import org.jspecify.annotations.NullMarked;
