package dev.sluice.core.targets;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.memory.ExpiringMap;
import dev.sluice.core.port.Targets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The targets of each target group, remembered for five minutes from the last full list. Healthy targets are believed,
 * all others are asked for again each time, in one call. Own registrations are entered. Safe for use by several
 * threads.
 */
final class TargetMemory {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String HEALTHY = "healthy";

    private final ExpiringMap<Arn, List<TargetHealth>> known;

    TargetMemory(Clock clock) {
        this.known = new ExpiringMap<>(clock, LIFETIME);
    }

    /** This process has just created the target group, so that it has no targets and need not be asked for any. */
    void startsEmpty(Arn targetGroup) {
        known.put(targetGroup, List.of());
    }

    /** The target group is gone, and its targets with it. */
    void forget(Arn targetGroup) {
        known.remove(targetGroup);
    }

    /** Whether a list cannot be answered from memory. */
    boolean needsLook(Arn targetGroup) {
        return known.find(targetGroup)
                .filter(targets -> targets.stream().allMatch(TargetMemory::isHealthy))
                .isEmpty();
    }

    /** All targets with their health. Throws {@link dev.sluice.core.port.PortException}. */
    List<TargetHealth> list(Targets calls, Arn targetGroup) {
        Optional<List<TargetHealth>> remembered = known.find(targetGroup);
        if (remembered.isEmpty()) {
            List<TargetHealth> all = List.copyOf(calls.health(targetGroup));
            known.put(targetGroup, all);
            return all;
        }
        return refreshed(calls, targetGroup, remembered.get());
    }

    void registered(Arn targetGroup, List<Target> targets) {
        known.change(targetGroup, before -> {
            Map<String, TargetHealth> byAddress = byAddress(before);
            targets.forEach(target -> byAddress.put(address(target), ofUnknownHealth(target)));
            return List.copyOf(byAddress.values());
        });
    }

    void deregistered(Arn targetGroup, List<Target> targets) {
        known.change(targetGroup, before -> {
            Map<String, TargetHealth> byAddress = byAddress(before);
            targets.forEach(target ->
                    byAddress.computeIfPresent(address(target), (a, health) -> ofUnknownHealth(health.target())));
            return List.copyOf(byAddress.values());
        });
    }

    private List<TargetHealth> refreshed(Targets calls, Arn targetGroup, List<TargetHealth> remembered) {
        List<TargetHealth> healthy =
                remembered.stream().filter(target -> isHealthy(target)).toList();
        if (healthy.size() == remembered.size()) {
            return remembered;
        }
        // By id and port alone: with an outdated zone AWS would call a target unregistered.
        List<Target> doubtful = remembered.stream()
                .filter(target -> !isHealthy(target))
                .map(target -> Target.of(target.target().id(), target.target().port()))
                .toList();
        List<TargetHealth> result = new ArrayList<>(healthy);
        calls.health(targetGroup, doubtful).stream()
                .filter(target -> !isGone(target))
                .forEach(result::add);
        known.change(targetGroup, now -> withOthersRegisteredMeanwhile(result, remembered, now));
        return List.copyOf(result);
    }

    /** Another binding of the same target group may have registered targets while AWS was asked. */
    private static List<TargetHealth> withOthersRegisteredMeanwhile(
            List<TargetHealth> result, List<TargetHealth> before, List<TargetHealth> now) {
        if (now.equals(before)) {
            return List.copyOf(result);
        }
        Map<String, TargetHealth> merged = byAddress(result);
        Map<String, TargetHealth> old = byAddress(before);
        byAddress(now).forEach((address, target) -> {
            if (!target.equals(old.get(address))) {
                merged.put(address, target);
            }
        });
        return List.copyOf(merged.values());
    }

    private static boolean isHealthy(TargetHealth target) {
        return target.state().equals(HEALTHY);
    }

    private static boolean isGone(TargetHealth target) {
        return target.state().equals("unused") && target.reason().equals("Target.NotRegistered");
    }

    private static TargetHealth ofUnknownHealth(Target target) {
        return new TargetHealth(target, "", "", "");
    }

    private static Map<String, TargetHealth> byAddress(List<TargetHealth> targets) {
        Map<String, TargetHealth> byAddress = new LinkedHashMap<>();
        targets.forEach(target -> byAddress.put(address(target.target()), target));
        return byAddress;
    }

    private static String address(Target target) {
        return target.id() + ":" + target.port();
    }
}
