/**
 * Parts of the controller, or all of it, over a cluster in memory and the simulated AWS, with calls counted and
 * processes killed. Start at {@link dev.sluice.it.scenario.TargetsScenarioIT}.
 */
@NullMarked
package dev.sluice.it.scenario;

import org.jspecify.annotations.NullMarked;
