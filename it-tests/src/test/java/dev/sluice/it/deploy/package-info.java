/** Whole deployments of stacks on the simulated AWS: observe, plan, apply, and what holds afterwards. */
@NullMarked
package dev.sluice.it.deploy;

import org.jspecify.annotations.NullMarked;
