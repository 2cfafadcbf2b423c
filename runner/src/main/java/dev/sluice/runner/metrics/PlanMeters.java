package dev.sluice.runner.metrics;

import dev.sluice.core.plan.Plan;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** How many changes a controller that only observes would make, by stack: {@code sluice_planned_changes}. */
public final class PlanMeters {
    private final Gauge changes;

    public PlanMeters(PrometheusRegistry registry) {
        changes = new Families(registry)
                .gauge("sluice_planned_changes", "Changes that would be made to a stack", "stack");
    }

    /** Takes in the latest plan of a stack. */
    public void planned(Plan plan) {
        Plan.Summary summary = plan.summary();
        changes.labelValues(plan.stack().toString())
                .set(summary.toCreate() + summary.toModify() + summary.toReplace() + summary.toDelete());
    }
}
