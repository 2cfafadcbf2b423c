package dev.sluice.core.planning;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.Stack;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.observe.ObservedStack;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.Resolution;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.planning.cause.Background;
import dev.sluice.core.planning.cause.Causes;
import dev.sluice.core.planning.cause.DeletionCauses;
import dev.sluice.core.planning.difference.UnknownSecrets;
import dev.sluice.core.settings.ControllerSettings;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Plans what makes AWS and the cluster hold what a stack wants. Pure, and safe for use by several threads.
 *
 * <p>Order: what others depend on comes first; what is not wanted any more goes when everything else is through, but
 * for load balancers, listeners and rules, which go as soon as they may. What is kept from being changed by a load
 * balancer that is still provisioning waits for it.
 */
public final class Planner {
    private final ControllerSettings settings;
    private final UnknownSecrets unknownSecrets;

    public Planner(ControllerSettings settings, UnknownSecrets unknownSecrets) {
        this.settings = requireNonNull(settings, "settings");
        this.unknownSecrets = requireNonNull(unknownSecrets, "unknownSecrets");
    }

    /**
     * The plan for one stack.
     *
     * @param background by which drift is told from wishes, and those who have left from those who have changed
     */
    public Plan plan(Stack desired, ObservedStack observed, Background background) {
        TrackingTags tracking =
                TrackingTags.of(desired.id(), settings.identity().clusterName());
        StackMatch match = new StackMatch(desired, observed, tracking, settings.gates());
        Map<ResourceId, String> ids = match.ids();
        Comparison comparison = new Comparison(
                desired,
                observed,
                match,
                new Resolution(id -> Optional.ofNullable(ids.get(id))),
                new Causes(desired, background),
                new DeletionCauses(
                        desired, observed, background, group -> match.idOf(ResourceType.TARGET_GROUP, group.tags())),
                settings,
                unknownSecrets);
        PlanDraft draft = new PlanDraft();
        match.problems().forEach(draft::report);
        WeightedGate.check(comparison, draft);
        plan(comparison, draft);
        return draft.plan(desired.id(), new Plan.Known(match.ids(), match.hostNames()));
    }

    private static void plan(Comparison comparison, PlanDraft draft) {
        SecurityGroupPlanner securityGroups = new SecurityGroupPlanner(comparison, draft);
        CertificatePlanner certificates = new CertificatePlanner(comparison, draft);
        TargetGroupPlanner targetGroups = new TargetGroupPlanner(comparison, draft);
        LoadBalancerPlanner loadBalancers = new LoadBalancerPlanner(comparison, draft);
        BindingPlanner bindings = new BindingPlanner(comparison, draft);

        securityGroups.deploy();
        certificates.deploy();
        targetGroups.deploy();
        SortedSet<TaskId> deletions = loadBalancers.deploy(draft.tasksOf(TaskId.Part.RELEASE));
        new ListenerPlanner(comparison, draft).deploy(deletions);
        new RulePlanner(comparison, draft).deploy();
        bindings.deploy(draft.tasksOf(TaskId.Part.DEPLOY));
        new AddOnPlanner(comparison, draft).deploy();

        SortedSet<TaskId> unbound = bindings.cleanUp();
        NavigableSet<TaskId> settled = new TreeSet<>(loadBalancers.finish());
        NavigableSet<TaskId> registerable = new TreeSet<>(settled);
        registerable.addAll(draft.tasksOf(TaskId.Part.DEPLOY));
        new FrontendNlbPlanner(comparison, draft).finish(registerable);
        settled.addAll(unbound);
        targetGroups.cleanUp(settled);
        certificates.cleanUp(settled);
        NavigableSet<TaskId> last = new TreeSet<>(settled);
        last.addAll(draft.tasksOf(TaskId.Part.DELETE));
        securityGroups.cleanUp(last);
    }
}
