package dev.sluice.core.reconcile;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.SluiceAnnotations;
import dev.sluice.core.apply.DeletionConsent;
import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.facts.CloudFacts;
import dev.sluice.core.ingress.IngressEvaluation;
import dev.sluice.core.ingress.IngressEvaluation.Evaluated;
import dev.sluice.core.ingress.IngressGroup;
import dev.sluice.core.inventory.Known;
import dev.sluice.core.model.StackId;
import dev.sluice.core.observe.StackObserver;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.PlannedStack;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import dev.sluice.core.settings.ControllerSettings;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What a controller would do now, for every stack of a cluster, without a controller: reads the cluster and AWS and
 * changes nothing. The start for programs that embed this library.
 */
public final class ClusterPlanning {
    private final Cloud cloud;
    private final Function<ClusterView, Bindings> bindings;
    private final ControllerSettings settings;
    private final Clock clock;
    private final Executor executor;

    /**
     * With the TargetGroupBindings of the views that are planned for.
     *
     * @param executor runs reads that may go at the same time; {@code Runnable::run} does them one after the other
     */
    public ClusterPlanning(Cloud cloud, ControllerSettings settings, Clock clock, Executor executor) {
        this(cloud, ViewedBindings::new, settings, clock, executor);
    }

    /** With these TargetGroupBindings, for views that have none: what a cluster would be like. */
    public ClusterPlanning(
            Cloud cloud, Bindings bindings, ControllerSettings settings, Clock clock, Executor executor) {
        this(cloud, view -> bindings, settings, clock, executor);
    }

    private ClusterPlanning(
            Cloud cloud,
            Function<ClusterView, Bindings> bindings,
            ControllerSettings settings,
            Clock clock,
            Executor executor) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.bindings = requireNonNull(bindings, "bindings");
        this.settings = requireNonNull(settings, "settings");
        this.clock = requireNonNull(clock, "clock");
        this.executor = requireNonNull(executor, "executor");
    }

    /**
     * A plan for each stack, or what keeps it from being built; no stack keeps another. Warns of each deletion of a
     * load balancer that {@code --max-deletions-per-window} would hold back, stacks taken in the order of their ids.
     * Throws {@link dev.sluice.core.port.PortException} if AWS cannot be read.
     */
    public SortedMap<StackId, StackPlan> plan(ClusterView cluster) {
        StackObserver observer =
                new StackObserver(cloud, bindings.apply(cluster), Known.of(cloud, settings, clock), settings, executor);
        Foresight foresight = new Foresight(observer, settings);
        SortedMap<StackId, StackPlan> plans = new TreeMap<>();
        new IngressEvaluation(settings)
                .evaluate(cluster, CloudFacts.ofOneRun(cloud, cluster, settings, clock))
                .forEach((id, evaluated) -> plans.put(
                        id,
                        switch (evaluated) {
                            case Evaluated.Unknown unknown ->
                                new StackPlan.Failed(
                                        List.of(), unknown.problems(), foresight.departures(unknown.load()));
                            case Evaluated.Known known -> plan(known, foresight);
                        }));
        return SortedMaps.copyOf(plans);
    }

    private static StackPlan plan(Evaluated.Known known, Foresight foresight) {
        IngressGroup group = known.group();
        if (DeletionWishes.retained(group)) {
            return retained(group);
        }
        return switch (known.result()) {
            case BuildResult.Failed failed ->
                new StackPlan.Failed(known.members(), failed.problems(), foresight.departures(group));
            case BuildResult.Built built -> {
                PlannedStack planned = foresight.plan(group, built.stack());
                yield new StackPlan.Planned(
                        known.members(),
                        planned.plan(),
                        planned.departures(),
                        built.warnings(),
                        DeletionWishes.consent(group));
            }
        };
    }

    private static StackPlan retained(IngressGroup group) {
        List<Problem> warnings = group.inactive().stream()
                .map(ingress -> Problem.warning(
                        ProblemCode.DELETION_PROTECTED,
                        Subject.of(ingress),
                        SluiceAnnotations.DELETION_POLICY.key(),
                        "retain",
                        "AWS keeps what it holds of the group"))
                .toList();
        Plan nothing = Plan.nothing(group.id());
        return new StackPlan.Planned(List.of(), nothing, nothing, warnings, DeletionConsent.WITHIN_BUDGET);
    }

    /** What became of one stack. */
    public sealed interface StackPlan {
        /** The Ingresses of the stack, in its order; empty where it cannot be told. */
        List<ObjectKey> members();

        /** What is done for members that have left while errors keep everything else from being done. */
        Plan departures();

        /**
         * It could be built; a plan with errors says why AWS does not allow it.
         *
         * @param consent whether an Ingress of the group acknowledges that load balancers are deleted
         */
        record Planned(
                List<ObjectKey> members, Plan plan, Plan departures, List<Problem> warnings, DeletionConsent consent)
                implements StackPlan {
            public Planned {
                members = List.copyOf(members);
                requireNonNull(plan, "plan");
                requireNonNull(departures, "departures");
                warnings = List.copyOf(warnings);
                requireNonNull(consent, "consent");
            }
        }

        /** It could not be built. */
        record Failed(List<ObjectKey> members, List<Problem> problems, Plan departures) implements StackPlan {
            public Failed {
                members = List.copyOf(members);
                problems = List.copyOf(problems);
                requireNonNull(departures, "departures");
            }
        }
    }
}
