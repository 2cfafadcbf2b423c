/**
 * Guice modules, one for each concern, and what extensions may replace. Only here is Guice seen; start at
 * {@link dev.sluice.runner.wiring.Wiring}.
 */
@NullMarked
package dev.sluice.runner.wiring;

import org.jspecify.annotations.NullMarked;
