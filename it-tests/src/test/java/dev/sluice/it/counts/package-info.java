/**
 * How many AWS calls a whole controller makes for a hundred stacks; the budgets are in
 * {@link dev.sluice.it.counts.CallBudgetTest}.
 */
@NullMarked
package dev.sluice.it.counts;

import org.jspecify.annotations.NullMarked;
