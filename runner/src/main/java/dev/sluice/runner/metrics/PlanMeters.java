package dev.sluice.runner.metrics;

import dev.sluice.core.plan.Plan;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/**
 * How many resources a controller that only observes would change, by stack and verb: {@code sluice_planned_changes}.
 * For several threads.
 */
public final class PlanMeters {
    private final Gauge changes;

    public PlanMeters(PrometheusRegistry registry) {
        changes = new Families(registry)
                .gauge("sluice_planned_changes", "Resources of a stack that would be changed", "stack", "verb");
    }

    /** Takes in the latest plan of a stack. */
    public void planned(Plan plan) {
        Plan.Summary summary = plan.summary();
        String stack = plan.stack().toString();
        changes.labelValues(stack, "create").set(summary.toCreate());
        changes.labelValues(stack, "modify").set(summary.toModify());
        changes.labelValues(stack, "replace").set(summary.toReplace());
        changes.labelValues(stack, "delete").set(summary.toDelete());
    }
}
