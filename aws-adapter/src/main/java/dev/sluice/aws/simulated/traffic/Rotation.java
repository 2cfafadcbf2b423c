package dev.sluice.aws.simulated.traffic;

import dev.sluice.aws.simulated.world.Refs;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.model.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose turn it is: target groups by their weights, targets of a group one after the other. For one thread. */
final class Rotation {
    private final Map<String, Long> turns = new HashMap<>();

    /** The ARN of the target group that gets the next request; absent if all weights are 0. */
    Optional<String> targetGroup(Action.Forward forward) {
        int total = forward.targetGroups().stream().mapToInt(Rotation::weight).sum();
        if (total == 0) {
            return Optional.empty();
        }
        long left = turn(forward.toString()) % total;
        for (Action.WeightedTargetGroup group : forward.targetGroups()) {
            left -= weight(group);
            if (left < 0) {
                return Optional.of(Refs.text(group.targetGroup()));
            }
        }
        throw new IllegalStateException(forward + ": no group for any turn (expected: weights add up)");
    }

    private static int weight(Action.WeightedTargetGroup group) {
        return group.weight().orElse(1);
    }

    /**
     * The target that gets the next request: a healthy one or, if there is none, an unhealthy one, as AWS does rather
     * than answer nothing. Those that are initial or draining get none.
     */
    Optional<Target> target(String targetGroup, List<TargetHealth> targets) {
        return next(targetGroup, targets, "healthy").or(() -> next(targetGroup, targets, "unhealthy"));
    }

    private Optional<Target> next(String targetGroup, List<TargetHealth> targets, String state) {
        List<Target> candidates = targets.stream()
                .filter(target -> target.state().equals(state))
                .map(TargetHealth::target)
                .toList();
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(candidates.get((int) (turn(targetGroup) % candidates.size())));
    }

    private long turn(String key) {
        return turns.merge(key, 1L, Long::sum) - 1;
    }
}
