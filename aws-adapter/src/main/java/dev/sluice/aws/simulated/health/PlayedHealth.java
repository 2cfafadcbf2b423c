package dev.sluice.aws.simulated.health;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TargetsRow;
import dev.sluice.aws.simulated.world.TargetsRow.Registered;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lets health checks of single targets fail and pass, as what is behind them would. Safe for use by several threads.
 */
public final class PlayedHealth {
    private final SimulatedCalls calls;

    public PlayedHealth(SimulatedCalls calls) {
        this.calls = requireNonNull(calls, "calls");
    }

    /** From now on the target is unhealthy for this reason, such as {@code Target.FailedHealthChecks}. */
    public void fail(Arn targetGroup, Target target, String reason) {
        set(targetGroup, target, Optional.of(reason));
    }

    public void pass(Arn targetGroup, Target target) {
        set(targetGroup, target, Optional.empty());
    }

    private void set(Arn targetGroup, Target target, Optional<String> failing) {
        calls.happen(draft -> {
            SortedMap<String, Registered> targets = new TreeMap<>(draft.find(Tables.TARGETS, targetGroup.value())
                    .map(TargetsRow::targets)
                    .orElse(new TreeMap<>()));
            if (targets.computeIfPresent(
                            target.identifier(),
                            (key, row) -> new Registered(row.target(), row.checked(), row.drained(), failing))
                    == null) {
                throw new IllegalArgumentException("target: " + target.identifier()
                        + " (expected: one that is registered in " + targetGroup + ")");
            }
            draft.put(Tables.TARGETS, new TargetsRow(targetGroup.value(), targets));
        });
    }
}
