package dev.sluice.runner.metrics;

import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.Plan;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many changes a controller that only observes would make, by stack: {@code sluice_planned_changes}. */
public final class PlanMeters {
    private final MeterRegistry registry;
    private final Map<StackId, AtomicInteger> changes = new ConcurrentHashMap<>();

    public PlanMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Takes in the latest plan of a stack. */
    public void planned(Plan plan) {
        Plan.Summary summary = plan.summary();
        gauge(plan.stack()).set(summary.toCreate() + summary.toModify() + summary.toReplace() + summary.toDelete());
    }

    private AtomicInteger gauge(StackId stack) {
        return changes.computeIfAbsent(stack, id -> {
            AtomicInteger value = new AtomicInteger();
            registry.gauge("sluice_planned_changes", Tags.of("stack", id.toString()), value);
            return value;
        });
    }
}
