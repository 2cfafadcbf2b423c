package dev.sluice.core.settings;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How targets are resolved and registered.
 *
 * @param enableEndpointSlices {@code --enable-endpoint-slices}
 * @param maxTargetsPerTargetGroup {@code --max-targets-per-target-group}, 0 for no limit
 * @param requeueDuration {@code --targetgroupbinding-requeue-duration}
 * @param syncPeriod {@code --sync-period}
 */
public record TargetSettings(
        boolean enableEndpointSlices, int maxTargetsPerTargetGroup, Duration requeueDuration, Duration syncPeriod) {
    public TargetSettings {
        requireNonNull(requeueDuration, "requeueDuration");
        requireNonNull(syncPeriod, "syncPeriod");
    }

    public static TargetSettings defaults() {
        return new TargetSettings(true, 0, Duration.ofSeconds(15), Duration.ofHours(10));
    }
}
