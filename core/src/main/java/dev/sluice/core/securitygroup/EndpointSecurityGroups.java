package dev.sluice.core.securitygroup;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.PortException;
import dev.sluice.core.securitygroup.SecurityGroupRules.Revoking;
import dev.sluice.core.settings.ControllerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inbound rules that let load balancers reach nodes and pods, over all bindings of the cluster: groups are shared
 * by bindings, so that a change of one means to know them all. Until the rules of every binding are known, rules are
 * only added. What AWS refuses fails the bindings that want it, and no others.
 *
 * <p>One instance per process, for several threads. Changes that arrive while a run is under way are applied together
 * by the next one. All methods throw {@link PortException}.
 */
public final class EndpointSecurityGroups {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointSecurityGroups.class);

    private final SecurityGroupRules rules;
    private final SecurityGroupMemory memory;
    private final ClusterView cluster;
    private final BindingRules bindingRules;
    private final RuleAggregation aggregation;
    private final TrackedGroups tracked;
    private final WantedRules wanted = new WantedRules();
    private final SharedRuns runs = new SharedRuns();
    private volatile boolean surplusLeft;
    /** As of the last run; a binding that wants any of it causes another one. */
    private volatile List<RefusedSource> refused = List.of();
    /**
     * The rules of every group as of the last run, if it knew them all and all of them stood after it or were refused.
     */
    private Optional<SortedMap<String, List<IpPermission>>> settled = Optional.empty();

    public EndpointSecurityGroups(
            SecurityGroupRules rules,
            SecurityGroupMemory memory,
            ClusterView cluster,
            BindingRules bindingRules,
            ControllerSettings settings) {
        this.rules = requireNonNull(rules, "rules");
        this.memory = requireNonNull(memory, "memory");
        this.cluster = requireNonNull(cluster, "cluster");
        this.bindingRules = requireNonNull(bindingRules, "bindingRules");
        this.aggregation = settings.network().disableRestrictedRules() ? RuleAggregation.UNION : RuleAggregation.FOLDED;
        this.tracked = new TrackedGroups(memory, settings.identity().clusterName());
    }

    /** From now on the binding wants exactly these rules, by id of security group. */
    public void update(TargetGroupBinding binding, SortedMap<String, List<IpPermission>> rulesByGroup) {
        if (binding.spec().networking().isEmpty() && !wanted.knows(binding.key())) {
            return;
        }
        if (wanted.put(binding.key(), rulesByGroup) || !refusedOf(rulesByGroup).isEmpty()) {
            tracked.add(rulesByGroup.keySet());
            runs.serve(() -> run(Revoking.WHEN_QUIET));
        } else {
            runs.alone(() -> keep(rulesByGroup.keySet()));
        }
        throwFailures(
                refusedOf(rulesByGroup).stream().map(RefusedSource::reason).toList());
    }

    private List<RefusedSource> refusedOf(SortedMap<String, List<IpPermission>> rulesByGroup) {
        return refused.stream()
                .filter(each -> rulesByGroup.getOrDefault(each.group(), List.of()).stream()
                        .anyMatch(rule -> rule.source().equals(each.source())))
                .toList();
    }

    /** The binding wants no rules any more. */
    public void release(TargetGroupBinding binding) {
        update(binding, SortedMaps.copyOf(Map.of()));
    }

    /** The binding is not there any more, whether it was released before or not. */
    public void forget(ObjectKey binding) {
        if (wanted.forget(binding)) {
            runs.serve(() -> run(Revoking.WHEN_QUIET));
        }
    }

    /**
     * Looks at all bindings at once, as after a start: heals what was changed or left half-done meanwhile. Without any
     * binding it does nothing: rules of ours are then somebody else's, or about to be asked for.
     */
    public void verify() {
        runs.alone(() -> {
            if (!managingNetwork().isEmpty()) {
                run(Revoking.AT_ONCE);
            }
        });
    }

    /** Removes rules whose removal could wait. To be called from time to time; mostly does nothing. */
    public void tidy() {
        if (surplusLeft) {
            runs.alone(() -> run(Revoking.AT_ONCE));
        }
    }

    /**
     * Removes rules of ours from groups that need none, so that the groups they refer to can be deleted. Does nothing
     * while the rules of some binding are unknown.
     */
    public void collectGarbage() {
        runs.alone(() -> {
            List<TargetGroupBinding> managing = managingNetwork();
            wanted.retain(managing);
            if (wanted.complete(managing)) {
                collectGarbageExcept(wanted.aggregate(aggregation).keySet());
            }
        });
    }

    /**
     * Nothing else is wanted than in the last run, as in nearly every pass: the rules of these groups need only be
     * there still, for which no other binding is looked at. Nothing is removed, since there may be bindings that are
     * new.
     */
    private void keep(Set<String> groups) {
        if (settled.isEmpty()) {
            run(Revoking.WHEN_QUIET);
            return;
        }
        SortedMap<String, List<IpPermission>> kept = new TreeMap<>(settled.get());
        kept.keySet().retainAll(groups);
        readAhead(kept.keySet(), false);
        Applied applied = apply(kept, Revoking.NOT_YET);
        surplusLeft |= applied.surplusLeft();
        refused = Stream.concat(refused.stream(), applied.refused().stream()).toList();
        settled = settled.map(applied::without);
        throwFailures(applied.failures());
    }

    private void run(Revoking whenComplete) {
        settled = Optional.empty();
        refused = List.of();
        List<TargetGroupBinding> managing = managingNetwork();
        wanted.retain(managing);
        wanted.lookAhead(managing, bindingRules);
        boolean complete = wanted.complete(managing);
        SortedMap<String, List<IpPermission>> desired = wanted.aggregate(aggregation);
        tracked.add(desired.keySet());
        readAhead(desired.keySet(), complete);
        Applied applied = apply(desired, complete ? whenComplete : Revoking.NOT_YET);
        surplusLeft = complete && applied.surplusLeft();
        refused = applied.refused();
        if (complete) {
            collectGarbageExcept(desired.keySet());
        }
        throwFailures(applied.failures());
        settled = Optional.of(applied.without(desired)).filter(rules -> complete);
    }

    private List<TargetGroupBinding> managingNetwork() {
        return cluster.targetGroupBindings().stream()
                .filter(binding -> binding.spec().networking().isPresent())
                .toList();
    }

    /**
     * One or two calls for all groups; where one of them is missing, each is read by itself and only that one fails.
     */
    private void readAhead(Set<String> groups, boolean complete) {
        try {
            if (complete) {
                // First, because the answer holds most of the other groups too.
                tracked.load();
            }
            memory.read(groups);
        } catch (PortException e) {
            LOG.debug("Reading security groups one by one: {}", e.getMessage());
        }
    }

    private Applied apply(SortedMap<String, List<IpPermission>> desired, Revoking revoking) {
        List<PortException> failures = new ArrayList<>();
        List<RefusedSource> refusals = new ArrayList<>();
        boolean left = false;
        for (Map.Entry<String, List<IpPermission>> group : desired.entrySet()) {
            try {
                SecurityGroupRules.Result result =
                        rules.reconcile(group.getKey(), group.getValue(), RuleLabels::isShared, revoking);
                left |= result.surplusLeft();
                refusals.addAll(result.refused());
            } catch (PortException e) {
                failures.add(e);
            }
        }
        return new Applied(left, refusals, failures);
    }

    private void collectGarbageExcept(Set<String> needed) {
        tracked.load();
        Set<String> rest = tracked.without(needed);
        readAhead(rest, true);
        for (String group : rest) {
            try {
                rules.reconcile(group, List.of(), RuleLabels::isShared, Revoking.AT_ONCE);
            } catch (PortException e) {
                if (!e.code().equals("InvalidGroup.NotFound")) {
                    throw e;
                }
                tracked.remove(group);
            }
        }
    }

    private static void throwFailures(List<PortException> failures) {
        if (failures.size() == 1) {
            throw failures.getFirst();
        }
        if (!failures.isEmpty()) {
            PortException first = failures.getFirst();
            String text =
                    failures.stream().map(Throwable::getMessage).distinct().collect(joining("\n"));
            throw new PortException(first.kind(), first.action(), first.code(), text, first);
        }
    }

    /** How it went for all groups: whether some have rules that nobody wants, what AWS refused, which calls failed. */
    private record Applied(boolean surplusLeft, List<RefusedSource> refused, List<PortException> failures) {
        SortedMap<String, List<IpPermission>> without(SortedMap<String, List<IpPermission>> desired) {
            SortedMap<String, List<IpPermission>> taken = new TreeMap<>(desired);
            refused.forEach(each -> taken.computeIfPresent(
                    each.group(),
                    (group, list) -> list.stream()
                            .filter(rule -> !rule.source().equals(each.source()))
                            .toList()));
            return taken;
        }
    }
}
