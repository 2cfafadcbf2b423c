package dev.sluice.core.apply;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.SluiceAnnotations;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.PortException;
import dev.sluice.core.settings.DeploySettings.DeletionBudget;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Stops a process that deletes more load balancers than anybody is likely to want, as after a list of Ingresses that
 * came back empty. Counts the deletions of all stacks; one instance per process, for several threads.
 */
public final class DeletionBreaker {
    static final String USED_UP = "DeletionBudgetUsedUp";

    private final Optional<DeletionBudget> budget;
    private final Clock clock;
    private final Deque<Instant> deletions = new ArrayDeque<>();

    DeletionBreaker(Optional<DeletionBudget> budget, Clock clock) {
        this.budget = requireNonNull(budget, "budget");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Whether deletions that nobody has acknowledged are stopped at this moment. */
    public synchronized boolean isOpen() {
        return budget.isPresent() && left(budget.get(), clock.instant()) == 0;
    }

    /** Runs the deletion, or fails if the budget is used up. A deletion that AWS refuses costs nothing. */
    void run(Arn loadBalancer, DeletionConsent consent, Runnable deletion) {
        if (budget.isEmpty() || consent == DeletionConsent.ACKNOWLEDGED) {
            deletion.run();
            return;
        }
        Instant taken = take(loadBalancer, budget.get());
        try {
            deletion.run();
        } catch (PortException e) {
            if (e.kind() != PortException.Kind.UNAVAILABLE) {
                giveBack(taken);
            }
            throw e;
        }
    }

    private synchronized Instant take(Arn loadBalancer, DeletionBudget limit) {
        Instant now = clock.instant();
        if (left(limit, now) == 0) {
            throw usedUp(loadBalancer, limit);
        }
        deletions.add(now);
        return now;
    }

    private int left(DeletionBudget limit, Instant now) {
        deletions.removeIf(time -> !time.plus(limit.window()).isAfter(now));
        return Math.max(0, limit.count() - deletions.size());
    }

    private synchronized void giveBack(Instant taken) {
        deletions.removeFirstOccurrence(taken);
    }

    private static PortException usedUp(Arn loadBalancer, DeletionBudget limit) {
        return new PortException(
                PortException.Kind.LIMIT,
                "DeleteLoadBalancer",
                USED_UP,
                "load balancer " + loadBalancer + " is not deleted: --max-deletions-per-window allows " + limit.count()
                        + " deletions in " + limit.windowText() + ", and they are used up; if this one is wanted, set "
                        + SluiceAnnotations.ACKNOWLEDGE_DELETIONS.key()
                        + ": \"true\" on an Ingress of its group, else restore the Ingress or wait");
    }
}
