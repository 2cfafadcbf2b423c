package dev.sluice.runner.metrics;

import dev.sluice.core.plan.Plan;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * How many resources a controller that only observes would change, by stack and verb: {@code sluice_planned_changes}.
 * A stack that neither has nor wants any resource is not shown. For several threads, with one for a stack at a time.
 */
public final class PlanMeters {
    private static final Map<String, ToIntFunction<Plan.Summary>> VERBS = Map.of(
            "create", Plan.Summary::toCreate,
            "modify", Plan.Summary::toModify,
            "replace", Plan.Summary::toReplace,
            "delete", Plan.Summary::toDelete);

    private final Gauge changes;

    public PlanMeters(PrometheusRegistry registry) {
        changes = new Families(registry)
                .gauge("sluice_planned_changes", "Resources of a stack that would be changed", "stack", "verb");
    }

    /** Takes in the latest plan of a stack. */
    public void planned(Plan plan) {
        String stack = plan.stack().toString();
        if (plan.changes().isEmpty()) {
            VERBS.forEach((verb, count) -> changes.remove(stack, verb));
        } else {
            VERBS.forEach((verb, count) -> changes.labelValues(stack, verb).set(count.applyAsInt(plan.summary())));
        }
    }
}
