/**
 * What apply will do to make AWS match a model, as data: changes for people, and the tasks and steps that are run.
 * Holds no decisions; these are made in {@code planning}. Start at {@link dev.sluice.core.plan.Plan}.
 */
@NullMarked
package dev.sluice.core.plan;

import org.jspecify.annotations.NullMarked;
