package dev.sluice.core.reconcile;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.apply.Applied;
import dev.sluice.core.apply.Applier;
import dev.sluice.core.apply.DeletionConsent;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.inventory.Inventory;
import dev.sluice.core.inventory.Look;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.observe.ObservedStack;
import dev.sluice.core.observe.StackObserver;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.planning.Departure;
import dev.sluice.core.planning.DeparturePlanner;
import dev.sluice.core.planning.Planner;
import dev.sluice.core.planning.cause.Background;
import dev.sluice.core.port.PortException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

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
    private final DeparturePlanner departures = new DeparturePlanner();
    private final Applier applier;
    private final Inventory inventory;
    private final Map<StackId, Stack> lastApplied = new ConcurrentHashMap<>();

    StackDeployment(StackObserver observer, Planner planner, Applier applier, Inventory inventory) {
        this.observer = requireNonNull(observer, "observer");
        this.planner = requireNonNull(planner, "planner");
        this.applier = requireNonNull(applier, "applier");
        this.inventory = requireNonNull(inventory, "inventory");
    }

    /** What would have to be done now. Changes nothing. */
    public Plan plan(Stack desired, Background background) {
        return planned(desired, observed(desired), background);
    }

    private Plan planned(Stack desired, ObservedStack observed, Background background) {
        Optional<Stack> last = Optional.ofNullable(lastApplied.get(desired.id()));
        return planner.plan(desired, observed, background.after(last));
    }

    /** What a list still shows may be gone when its details are read. */
    private ObservedStack observed(Stack desired) {
        try {
            return observer.observe(desired);
        } catch (PortException e) {
            if (e.kind() != PortException.Kind.NOT_FOUND) {
                throw e;
            }
            inventory.distrust();
            return observer.observe(desired);
        }
    }

    /** A new plan after a thorough look at AWS, since an earlier one did not fit it. */
    private Plan planAnew(Stack desired, Background background) {
        inventory.distrust();
        return planned(desired, observer.observe(desired, Look.THOROUGH), background);
    }

    /** Makes AWS and the cluster hold what the stack wants; throws {@link PortException} if they cannot be read. */
    Deployed deploy(Stack desired, Background background, DeletionConsent consent) {
        Plan plan = plan(desired, background);
        if (plan.hasErrors()) {
            plan = planAnew(desired, background);
        }
        Deployed first = apply(plan, consent);
        if (!first.failedInAChangedWorld()) {
            return remember(desired, first);
        }
        return remember(desired, apply(planAnew(desired, background), consent));
    }

    /** Clears AWS and the cluster of what belongs to Ingresses that have left a stack which cannot be built. */
    Departed depart(StackId stack, Departure.Parting parting) {
        Departed first = departOnce(stack, parting);
        if (failures(first.applied()).noneMatch(StackDeployment::inAChangedWorld)) {
            return first;
        }
        inventory.distrust();
        return departOnce(stack, parting);
    }

    private Departed departOnce(StackId stack, Departure.Parting parting) {
        Departure departure = departures.plan(observer.observeRouting(stack), parting);
        return new Departed(applier.apply(departure.plan()), departure.free());
    }

    private Deployed apply(Plan plan, DeletionConsent consent) {
        return plan.hasErrors()
                ? new Deployed(plan, Optional.empty())
                : new Deployed(plan, Optional.of(applier.apply(plan, consent)));
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
            return applied.stream().flatMap(StackDeployment::failures).anyMatch(StackDeployment::inAChangedWorld);
        }
    }

    /** What became of a departure, and of whom nothing is left if nothing failed. */
    record Departed(Applied applied, SortedSet<ObjectKey> free) {
        Departed {
            requireNonNull(applied, "applied");
            free = Collections.unmodifiableSortedSet(new TreeSet<>(free));
        }
    }

    private static Stream<Applied.Failure> failures(Applied applied) {
        return applied.failures().stream();
    }

    private static boolean inAChangedWorld(Applied.Failure failure) {
        return WORLD_MOVED_ON.contains(failure.cause().kind());
    }
}
