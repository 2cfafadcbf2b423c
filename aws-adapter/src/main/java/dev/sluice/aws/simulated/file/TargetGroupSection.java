package dev.sluice.aws.simulated.file;

import dev.sluice.aws.simulated.limit.HealthChecks;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TargetGroupRow;
import dev.sluice.aws.simulated.world.TargetsRow;
import dev.sluice.aws.simulated.world.TargetsRow.Registered;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.HealthCheck.Matcher;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Target groups with their targets. */
final class TargetGroupSection {
    private TargetGroupSection() {}

    static void read(NodeReader file, Draft draft) {
        for (NodeReader node : file.list("targetGroups")) {
            TargetGroupRow row = row(node, draft.account().vpcId());
            draft.put(Tables.TARGET_GROUPS, row);
            SortedMap<String, Registered> targets = new TreeMap<>();
            for (NodeReader target : node.list("targets")) {
                Registered registered = target(target, row.targetGroup().port());
                targets.put(registered.target().identifier(), registered);
            }
            if (!targets.isEmpty()) {
                draft.put(Tables.TARGETS, new TargetsRow(row.id(), targets));
            }
        }
    }

    private static TargetGroupRow row(NodeReader node, String ownVpc) {
        String protocol = node.text("protocol", "HTTP");
        Optional<String> version = node.has("protocolVersion")
                ? node.optionalText("protocolVersion")
                : Optional.of("HTTP1").filter(usual -> protocol.startsWith("HTTP"));
        ElbTargetGroup group = new ElbTargetGroup(
                node.arn("arn"),
                node.text("name"),
                node.text("targetType", "instance"),
                node.integer("port", 80),
                protocol,
                version,
                node.text("ipAddressType", "ipv4"),
                node.text("vpcId", ownVpc),
                HealthChecks.complete(healthCheck(node), protocol, version),
                node.optionalInteger("targetControlPort"),
                List.of());
        return new TargetGroupRow(group, node.map("attributes"), node.map("tags"));
    }

    private static Optional<HealthCheck> healthCheck(NodeReader group) {
        return group.child("healthCheck").map(TargetGroupSection::writtenHealthCheck);
    }

    private static HealthCheck writtenHealthCheck(NodeReader node) {
        return new HealthCheck(
                node.optionalText("port").map(TargetGroupSection::port),
                node.optionalText("protocol"),
                node.optionalText("path"),
                node.has("grpcCode")
                        ? node.optionalText("grpcCode").map(Matcher.GrpcCode::new)
                        : node.optionalText("httpCode").map(Matcher.HttpCode::new),
                node.optionalInteger("intervalSeconds"),
                node.optionalInteger("timeoutSeconds"),
                node.optionalInteger("healthyThresholdCount"),
                node.optionalInteger("unhealthyThresholdCount"));
    }

    private static PortReference port(String text) {
        return text.chars().allMatch(Character::isDigit)
                ? PortReference.of(Integer.parseInt(text))
                : PortReference.of(text);
    }

    private static Registered target(NodeReader node, int usualPort) {
        return new Registered(
                new Target(
                        node.text("id"),
                        node.integer("port", usualPort),
                        node.optionalText("availabilityZone"),
                        node.optionalText("quicServerId")),
                Moments.read(node, "initial", "DescribeTargetHealth"),
                node.has("draining")
                        ? Optional.of(Moments.read(node, "draining", "DescribeTargetHealth"))
                        : Optional.empty(),
                node.optionalText("failing"));
    }

    static void write(World world, NodeWriter file, Moments moments) {
        file.list("targetGroups", world.all(Tables.TARGET_GROUPS), row -> {
            SortedMap<String, Registered> targets = world.find(Tables.TARGETS, row.id())
                    .map(TargetsRow::targets)
                    .orElse(new TreeMap<>());
            return row(row, world.account().vpcId())
                    .list("targets", stillThere(targets.values(), moments), target -> target(target, moments));
        });
    }

    private static List<Registered> stillThere(Collection<Registered> targets, Moments moments) {
        return targets.stream()
                .filter(target -> target.drained().stream().noneMatch(moments::isPast))
                .toList();
    }

    private static NodeWriter row(TargetGroupRow row, String ownVpc) {
        ElbTargetGroup group = row.targetGroup();
        return new NodeWriter()
                .text("arn", row.id())
                .text("name", group.name())
                .text("targetType", group.targetType())
                .number("port", group.port())
                .text("protocol", group.protocol())
                .text("protocolVersion", group.protocolVersion())
                .text("ipAddressType", group.ipAddressType(), "ipv4")
                .text("vpcId", group.vpcId(), ownVpc)
                .child("healthCheck", healthCheck(group.healthCheck()))
                .number("targetControlPort", group.targetControlPort())
                .map("attributes", row.attributes())
                .map("tags", row.tags());
    }

    private static NodeWriter healthCheck(HealthCheck check) {
        NodeWriter writer = new NodeWriter()
                .text("port", check.port().map(PortReference::text))
                .text("protocol", check.protocol())
                .text("path", check.path());
        check.matcher().ifPresent(matcher -> {
            switch (matcher) {
                case Matcher.HttpCode http -> writer.text("httpCode", http.codes());
                case Matcher.GrpcCode grpc -> writer.text("grpcCode", grpc.codes());
            }
        });
        return writer.number("intervalSeconds", check.intervalSeconds())
                .number("timeoutSeconds", check.timeoutSeconds())
                .number("healthyThresholdCount", check.healthyThresholdCount())
                .number("unhealthyThresholdCount", check.unhealthyThresholdCount());
    }

    private static NodeWriter target(Registered registered, Moments moments) {
        Target target = registered.target();
        NodeWriter writer = new NodeWriter()
                .text("id", target.id())
                .number("port", target.port())
                .text("availabilityZone", target.availabilityZone())
                .text("quicServerId", target.quicServerId())
                .child("initial", moments.write(registered.checked()));
        registered.drained().ifPresent(drained -> writer.child("draining", moments.write(drained)));
        return writer.text("failing", registered.failing());
    }
}
