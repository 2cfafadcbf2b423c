package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

/**
 * What is planned for one stack. As long as errors keep its plan from being applied, a controller still lets members go
 * that have left: what they hold in AWS is deleted by {@code departures}.
 *
 * @param departures changes nothing where the plan has no errors or nobody has left
 */
public record PlannedStack(Plan plan, Plan departures) {
    public PlannedStack {
        requireNonNull(plan, "plan");
        requireNonNull(departures, "departures");
        if (departures.hasErrors()) {
            throw new IllegalArgumentException(
                    "departures: " + departures.problems() + " (expected: a plan without errors)");
        }
    }

    /** A stack that nobody has left, or whose plan takes care of them. */
    public static PlannedStack of(Plan plan) {
        return new PlannedStack(plan, Plan.nothing(plan.stack()));
    }
}
