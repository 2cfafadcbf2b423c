package dev.sluice.aws.simulated.health;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.call.Wait;
import dev.sluice.aws.simulated.routing.Usage;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.Moment;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TargetGroupRow;
import dev.sluice.aws.simulated.world.TargetsRow;
import dev.sluice.aws.simulated.world.TargetsRow.Registered;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.model.Action;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Targets are checked only while a load balancer uses their group: the checks begin anew when one starts to. */
public final class HealthCheckStart {
    private static final String DESCRIBE = "DescribeTargetHealth";

    private final SimulatedCalls calls;
    private final TargetTimes times;

    public HealthCheckStart(SimulatedCalls calls, TargetTimes times) {
        this.calls = requireNonNull(calls, "calls");
        this.times = requireNonNull(times, "times");
    }

    /** When the first checks of a target that is registered now will have passed. */
    public Moment passed(TargetGroupRow group) {
        return calls.after(times.healthChecks(group), DESCRIBE);
    }

    /** Makes the change, which lets something forward to these actions' target groups. */
    public <T> T around(Draft draft, List<Action> actions, Supplier<T> change) {
        SortedSet<String> idle = idle(draft, actions);
        T result = change.get();
        idle.forEach(group -> begin(draft, group));
        return result;
    }

    /** The groups that have targets to check and are not in use. */
    private static SortedSet<String> idle(View view, List<Action> actions) {
        SortedSet<String> idle = new TreeSet<>(Usage.targetGroups(actions));
        idle.removeIf(group -> view.find(Tables.TARGETS, group).isEmpty());
        if (!idle.isEmpty()) {
            idle.removeAll(Usage.loadBalancersByTargetGroup(view).keySet());
        }
        return idle;
    }

    private void begin(Draft draft, String targetGroup) {
        TargetGroupRow group = draft.find(Tables.TARGET_GROUPS, targetGroup).orElseThrow();
        if (times.healthChecks(group).equals(Wait.none())) {
            return;
        }
        SortedMap<String, Registered> anew = new TreeMap<>();
        draft.find(Tables.TARGETS, targetGroup)
                .ifPresent(row -> row.targets()
                        .forEach((key, target) -> anew.put(
                                key,
                                new Registered(target.target(), passed(group), target.drained(), target.failing()))));
        draft.put(Tables.TARGETS, new TargetsRow(targetGroup, anew));
    }
}
