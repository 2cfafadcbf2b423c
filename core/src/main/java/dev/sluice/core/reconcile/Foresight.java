package dev.sluice.core.reconcile;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.FormerMember;
import dev.sluice.core.ingress.GroupLoad;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.observe.StackObserver;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.PlannedStack;
import dev.sluice.core.planning.DeparturePlanner;
import dev.sluice.core.planning.Planner;
import dev.sluice.core.planning.cause.Background;
import dev.sluice.core.planning.difference.UnknownSecrets;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.settings.ControllerSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out what a controller would do about Ingress groups, and does none of it. Secrets that AWS does not tell are
 * taken for the wanted ones. All methods throw {@link dev.sluice.core.port.PortException} if AWS cannot be read.
 */
final class Foresight {
    private final StackObserver observer;
    private final Planner planner;
    private final DeparturePlanner departures = new DeparturePlanner();
    private final DeletionForecast deletions;

    Foresight(StackObserver observer, ControllerSettings settings) {
        this.observer = requireNonNull(observer, "observer");
        this.planner = new Planner(settings, UnknownSecrets.TRUST);
        this.deletions = new DeletionForecast(settings.deploy().deletionBudget());
    }

    /**
     * What would be done so that AWS holds what the group wants, with a warning of each deletion that would be held
     * back.
     */
    PlannedStack plan(IngressGroup group, Stack desired) {
        Plan plan = planner.plan(desired, observer.observe(desired), Background.of(group));
        List<Problem> problems = new ArrayList<>(plan.problems());
        problems.addAll(deletions.heldBack(plan, DeletionWishes.consent(group)));
        return new PlannedStack(
                plan.withProblems(problems), plan.hasErrors() ? departures(group) : Plan.nothing(group.id()));
    }

    /** What would go of those that have left a group which cannot be built or deployed. */
    Plan departures(IngressGroup group) {
        return departures(group.id(), group.former(), Departures.remaining(group));
    }

    /** What would go of those that have left a group whose members cannot be told. */
    Plan departures(GroupLoad.Failed load) {
        return departures(load.id(), load.departed(), load.remaining());
    }

    private Plan departures(StackId stack, List<FormerMember> departed, List<ObjectKey> remaining) {
        return Departures.parting(departed, remaining)
                .map(parting ->
                        departures.plan(observer.observeRouting(stack), parting).plan())
                .orElseGet(() -> Plan.nothing(stack));
    }
}
