package dev.sluice.aws.simulated.health;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.TargetPace;
import dev.sluice.aws.simulated.call.Wait;
import dev.sluice.aws.simulated.limit.AttributeCatalogue;
import dev.sluice.aws.simulated.world.TargetGroupRow;
import dev.sluice.core.cloud.ElbTargetGroup;
import java.time.Duration;

/** How long things take with the targets of a target group. */
public final class TargetTimes {
    private final TargetPace pace;

    public TargetTimes(TargetPace pace) {
        this.pace = requireNonNull(pace, "pace");
    }

    /**
     * Until a new target is known to be healthy: as AWS documents it, one passed check is enough for the first time.
     */
    public Wait healthChecks(TargetGroupRow group) {
        return switch (pace) {
            case TargetPace.Fixed fixed -> fixed.healthChecks();
            case TargetPace.AsConfigured own ->
                Wait.time(Duration.ofSeconds(
                        group.targetGroup().healthCheck().intervalSeconds().orElseThrow()));
        };
    }

    /** From deregistration until the target is gone. */
    public Wait draining(TargetGroupRow group) {
        return switch (pace) {
            case TargetPace.Fixed fixed -> fixed.draining();
            case TargetPace.AsConfigured own -> Wait.time(deregistrationDelay(group));
        };
    }

    private static Duration deregistrationDelay(TargetGroupRow row) {
        ElbTargetGroup group = row.targetGroup();
        String seconds = AttributeCatalogue.ofTargetGroup(group.targetType(), group.protocol())
                .complete(row.attributes())
                .getOrDefault("deregistration_delay.timeout_seconds", "0");
        return Duration.ofSeconds(Long.parseLong(seconds));
    }
}
