package dev.sluice.runner.record;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.Moment;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TargetGroupRow;
import dev.sluice.aws.simulated.world.TargetsRow;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.port.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records target groups with their attributes, tags and targets. */
final class TargetGroupRecorder {
    private static final String DRAINING = "draining";
    private static final String UNHEALTHY = "unhealthy";

    private final Cloud cloud;

    TargetGroupRecorder(Cloud cloud) {
        this.cloud = requireNonNull(cloud, "cloud");
    }

    /** Those of other VPCs are there for their names only. */
    void record(List<ElbTargetGroup> groups, Draft draft) {
        List<Arn> arns = groups.stream().map(ElbTargetGroup::arn).toList();
        SortedMap<Arn, SortedMap<String, String>> tags =
                arns.isEmpty() ? new TreeMap<>() : cloud.elbTags().describe(arns);
        for (ElbTargetGroup group : groups) {
            boolean ours = group.vpcId().equals(draft.account().vpcId());
            draft.put(
                    Tables.TARGET_GROUPS,
                    new TargetGroupRow(
                            unused(group),
                            ours ? cloud.targetGroups().attributes(group.arn()) : new TreeMap<>(),
                            tags.getOrDefault(group.arn(), new TreeMap<>())));
            if (ours) {
                draft.put(Tables.TARGETS, targets(group.arn()));
            }
        }
    }

    /** Which load balancers use it follows from the recorded rules. */
    private static ElbTargetGroup unused(ElbTargetGroup group) {
        return new ElbTargetGroup(
                group.arn(),
                group.name(),
                group.targetType(),
                group.port(),
                group.protocol(),
                group.protocolVersion(),
                group.ipAddressType(),
                group.vpcId(),
                group.healthCheck(),
                group.targetControlPort(),
                List.of());
    }

    private TargetsRow targets(Arn group) {
        SortedMap<String, TargetsRow.Registered> targets = new TreeMap<>();
        for (TargetHealth health : cloud.targets().assuming("", "").health(group)) {
            if (!health.state().equals(DRAINING)) {
                targets.put(health.target().identifier(), registered(health));
            }
        }
        return new TargetsRow(group.value(), targets);
    }

    private static TargetsRow.Registered registered(TargetHealth health) {
        return new TargetsRow.Registered(
                health.target(),
                Moment.past(),
                Optional.empty(),
                Optional.of(health.reason()).filter(reason -> health.state().equals(UNHEALTHY)));
    }
}
