package dev.sluice.core.planning;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.observe.ObservedRule;
import dev.sluice.core.planning.difference.RuleEquality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Which rules of a listener are which: by content first, so that a rule that only moves is not rewritten, then by
 * priority. All lists are by priority.
 *
 * @param settled right as they are
 * @param moved with the right content at another priority
 * @param rewritten with the right priority and another content
 */
record RuleMatch(
        List<Pair> settled,
        List<Pair> moved,
        List<Pair> rewritten,
        List<ListenerRule> toCreate,
        List<ObservedRule> toDelete) {
    /** The lowest place that a rule on its way out is moved to. */
    private static final int LAST_PRIORITY = 50_000;

    RuleMatch {
        settled = List.copyOf(settled);
        moved = List.copyOf(moved);
        rewritten = List.copyOf(rewritten);
        toCreate = List.copyOf(toCreate);
        toDelete = List.copyOf(toDelete);
    }

    /** A rule that exists with the one that it is to be. */
    record Pair(ObservedRule found, ListenerRule desired) {}

    /** @param desired with their references resolved as far as they are known */
    static RuleMatch of(List<ListenerRule> desired, List<ObservedRule> found, RuleEquality equality) {
        List<ListenerRule> wanted = new ArrayList<>(desired);
        wanted.sort(Comparator.comparingInt(ListenerRule::priority));
        List<ObservedRule> left = new ArrayList<>(found);
        BiPredicate<ListenerRule, ObservedRule> samePriority =
                (rule, other) -> rule.priority() == other.state().priority();
        BiPredicate<ListenerRule, ObservedRule> sameContent = (rule, other) -> equality.sameActions(
                        rule.actions(), other.state().actions())
                && equality.sameConditions(rule.conditions(), other.state().conditions())
                && equality.sameTransforms(rule.transforms(), other.state().transforms());
        // Of two rules alike, each keeps its place.
        List<Pair> settled = take(wanted, left, samePriority.and(sameContent));
        List<Pair> moved = take(wanted, left, sameContent);
        List<Pair> rewritten = take(wanted, left, samePriority);
        left.sort(Comparator.comparingInt(rule -> rule.state().priority()));
        return new RuleMatch(settled, moved, rewritten, wanted, left);
    }

    /** One change of priorities for all that move, with those that go out of their way; empty if none moves. */
    SortedMap<Arn, Integer> newPriorities() {
        SortedMap<Arn, Integer> priorities = new TreeMap<>();
        if (moved.isEmpty()) {
            return priorities;
        }
        int last = LAST_PRIORITY;
        for (ObservedRule leaving : toDelete.reversed()) {
            priorities.put(leaving.arn(), last--);
        }
        moved.forEach(pair -> priorities.put(pair.found().arn(), pair.desired().priority()));
        return priorities;
    }

    private static List<Pair> take(
            List<ListenerRule> wanted, List<ObservedRule> left, BiPredicate<ListenerRule, ObservedRule> same) {
        List<Pair> pairs = new ArrayList<>();
        for (Iterator<ListenerRule> rules = wanted.iterator(); rules.hasNext(); ) {
            ListenerRule rule = rules.next();
            left.stream().filter(other -> same.test(rule, other)).findFirst().ifPresent(other -> {
                pairs.add(new Pair(other, rule));
                left.remove(other);
                rules.remove();
            });
        }
        return pairs;
    }
}
