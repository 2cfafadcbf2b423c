package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.aws.simulated.routing.Usage;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.LoadBalancerRow;
import dev.sluice.aws.simulated.world.Refs;
import dev.sluice.aws.simulated.world.RuleRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.port.ListenerRules;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rules of listeners in memory, by AWS's rules. */
public final class SimulatedListenerRules implements ListenerRules {
    private static final int PAGE = 400;
    private static final int LARGEST_PRIORITY = 50_000;

    private final ElbContext context;
    private final SimulatedCalls calls;
    private final ActionRules actionRules;
    private final ConditionRules conditionRules;

    public SimulatedListenerRules(ElbContext context) {
        this.context = requireNonNull(context, "context");
        this.calls = context.calls();
        this.actionRules = new ActionRules(context.limits());
        this.conditionRules = new ConditionRules(context.limits());
    }

    @Override
    public List<ElbRule> list(Arn listener) {
        return calls.pages(Service.ELB, "DescribeRules", PAGE, view -> {
            ArnLookup.listener(view, listener);
            return Usage.rules(view, listener).stream()
                    .map(RuleRow::rule)
                    .sorted(Comparator.comparing(ElbRule::isDefault).thenComparingInt(ElbRule::priority))
                    .toList();
        });
    }

    @Override
    public ElbRule create(ListenerRule desired, SortedMap<String, String> tags) {
        return calls.write(Service.ELB, "CreateRule", draft -> {
            ListenerRow listener = ArnLookup.listener(draft, new Arn(Refs.text(desired.listener())));
            Arn arn = Arns.rule(listener.listener().arn(), draft.newId());
            requirePriority(desired.priority());
            requireFree(draft, listener.listener().arn(), Set.of(), desired.priority());
            ElbRule made = shaped(draft, listener, arn, desired, desired.priority());
            Arn loadBalancer = listener.listener().loadBalancerArn();
            context.limits()
                    .require(
                            Limit.RULES_PER_LOAD_BALANCER,
                            Usage.rulesOfLoadBalancer(draft, loadBalancer).size() + 1L);
            SortedMap<String, String> allowed = context.tags().add(new TreeMap<>(), tags);
            return put(draft, new RuleRow(made, listener.listener().arn(), allowed));
        });
    }

    @Override
    public void modify(Arn arn, ListenerRule desired) {
        calls.write(Service.ELB, "ModifyRule", draft -> {
            RuleRow row = requireNoDefault(ArnLookup.rule(draft, arn), "modified");
            ListenerRow listener = ArnLookup.listener(draft, row.listenerArn());
            return put(
                    draft,
                    row.with(shaped(draft, listener, arn, desired, row.rule().priority())));
        });
    }

    private ElbRule put(Draft draft, RuleRow row) {
        return context.healthChecks().around(draft, row.rule().actions(), () -> {
            draft.put(Tables.RULES, row);
            return row.rule();
        });
    }

    private ElbRule shaped(View view, ListenerRow listener, Arn arn, ListenerRule desired, int priority) {
        LoadBalancerRow owner = ArnLookup.loadBalancer(view, listener.listener().loadBalancerArn());
        if (owner.loadBalancer().type() != LoadBalancer.Type.APPLICATION) {
            throw new Refusal(
                    "OperationNotPermitted", "Rules are supported for listeners of application load balancers only");
        }
        conditionRules.require(desired.conditions());
        TransformRules.require(desired.transforms());
        List<Action> actions = actionRules.complete(desired.actions());
        actionRules.require(
                view,
                new ActionRules.Place(owner.loadBalancer(), listener.listener().protocol()),
                actions);
        actionRules.requireRoom(view, owner.loadBalancer().arn(), arn, actions);
        return new ElbRule(arn, priority, false, actions, desired.conditions(), desired.transforms());
    }

    @Override
    public void delete(Arn arn) {
        calls.write(Service.ELB, "DeleteRule", draft -> {
            requireNoDefault(ArnLookup.rule(draft, arn), "deleted");
            draft.remove(Tables.RULES, arn.value());
            return arn;
        });
    }

    @Override
    public void setPriorities(SortedMap<Arn, Integer> priorities) {
        calls.write(Service.ELB, "SetRulePriorities", draft -> {
            Set<Integer> wanted = new HashSet<>();
            priorities.forEach((arn, priority) -> {
                requirePriority(priority);
                if (!wanted.add(priority)) {
                    throw new Refusal("ValidationError", "Priority '" + priority + "' was provided multiple times");
                }
                RuleRow row = requireNoDefault(ArnLookup.rule(draft, arn), "moved");
                requireFree(draft, row.listenerArn(), priorities.keySet(), priority);
            });
            priorities.forEach((arn, priority) ->
                    draft.put(Tables.RULES, ArnLookup.rule(draft, arn).withPriority(priority)));
            return priorities;
        });
    }

    private static void requirePriority(int priority) {
        if (priority < 1 || priority > LARGEST_PRIORITY) {
            throw new Refusal(
                    "ValidationError",
                    "Priority '" + priority + "' must be between '1' and '" + LARGEST_PRIORITY + "'");
        }
    }

    /** No other rule of the listener, apart from those that move as well, has this priority. */
    private static void requireFree(Draft draft, Arn listener, Set<Arn> moving, int priority) {
        boolean taken = Usage.rules(draft, listener).stream()
                .anyMatch(row -> !row.rule().isDefault()
                        && row.rule().priority() == priority
                        && !moving.contains(row.rule().arn()));
        if (taken) {
            throw new Refusal("PriorityInUse", "Priority '" + priority + "' is currently in use");
        }
    }

    private static RuleRow requireNoDefault(RuleRow row, String what) {
        if (row.rule().isDefault()) {
            throw new Refusal("OperationNotPermitted", "Default rule '" + row.id() + "' cannot be " + what);
        }
        return row;
    }
}
