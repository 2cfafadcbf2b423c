package dev.sluice.core.reconcile;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.apply.Applied;
import dev.sluice.core.apply.Applier;
import dev.sluice.core.inventory.Inventory;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.observe.StackObserver;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.planning.Planner;
import dev.sluice.core.port.PortException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From a wanted stack to AWS: observe, plan, apply. What the process knows of AWS may be some seconds old; a call that
 * fails for that reason is answered by one more look and a new plan. Safe for use by several threads, for one stack by
 * one at a time.
 */
public final class StackDeployment {
    /** What AWS answers when the world is not as it was when the plan was made. */
    private static final Set<PortException.Kind> WORLD_MOVED_ON =
            EnumSet.of(PortException.Kind.NOT_FOUND, PortException.Kind.CONFLICT);

    private final StackObserver observer;
    private final Planner planner;
    private final Applier applier;
    private final Inventory inventory;
    private final Map<StackId, Stack> lastApplied = new ConcurrentHashMap<>();

    public StackDeployment(StackObserver observer, Planner planner, Applier applier, Inventory inventory) {
        this.observer = requireNonNull(observer, "observer");
        this.planner = requireNonNull(planner, "planner");
        this.applier = requireNonNull(applier, "applier");
        this.inventory = requireNonNull(inventory, "inventory");
    }

    /** What would have to be done now. Changes nothing. */
    public Plan plan(Stack desired) {
        return planner.plan(desired, observer.observe(desired), Optional.ofNullable(lastApplied.get(desired.id())));
    }

    /** Makes AWS and the cluster hold what the stack wants; throws {@link PortException} if they cannot be read. */
    Deployed deploy(Stack desired) {
        Plan plan = plan(desired);
        if (plan.hasErrors()) {
            inventory.distrust();
            plan = plan(desired);
        }
        Deployed first = apply(plan);
        if (!first.failedInAChangedWorld()) {
            return remember(desired, first);
        }
        inventory.distrust();
        return remember(desired, apply(plan(desired)));
    }

    private Deployed apply(Plan plan) {
        return plan.hasErrors()
                ? new Deployed(plan, Optional.empty())
                : new Deployed(plan, Optional.of(applier.apply(plan)));
    }

    private Deployed remember(Stack desired, Deployed deployed) {
        if (desired.resources().size() <= 1) {
            lastApplied.remove(desired.id());
        } else if (deployed.applied().filter(Applied::succeeded).isPresent()) {
            lastApplied.put(desired.id(), desired);
        }
        return deployed;
    }

    /** A plan and what became of it; a plan with problems is not applied. */
    record Deployed(Plan plan, Optional<Applied> applied) {
        private boolean failedInAChangedWorld() {
            return applied.stream()
                    .flatMap(outcome -> outcome.failures().stream())
                    .anyMatch(failure -> WORLD_MOVED_ON.contains(failure.cause().kind()));
        }
    }
}
