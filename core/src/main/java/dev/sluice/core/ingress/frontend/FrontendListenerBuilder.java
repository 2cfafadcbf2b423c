package dev.sluice.core.ingress.frontend;

import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.TargetGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds what one port of a frontend NLB needs: a listener, and a target group whose target is the ALB. */
final class FrontendListenerBuilder {
    private static final String TCP = "TCP";

    private final GroupBuild build;
    private final SortedMap<String, String> tags;
    private final List<Origin> origins;

    FrontendListenerBuilder(GroupBuild build, SortedMap<String, String> tags, List<Origin> origins) {
        this.build = build;
        this.tags = tags;
        this.origins = origins;
    }

    List<Resource> build(FrontendPort port) {
        return List.of(targetGroup(port), listener(port));
    }

    /** The ALB is registered as a target when both exist. */
    FrontendNlbTargets.Entry entry(FrontendPort port) {
        return new FrontendNlbTargets.Entry(
                FrontendNames.targetGroup(build, port),
                Ref.to(targetGroupId(port)),
                port.port(),
                Ref.to(LoadBalancer.ALB),
                port.albPort());
    }

    private TargetGroup targetGroup(FrontendPort port) {
        return new TargetGroup(
                targetGroupId(port),
                FrontendNames.targetGroup(build, port),
                "alb",
                port.port(),
                TCP,
                Optional.empty(),
                "ipv4",
                Optional.of(port.healthCheck().toModel()),
                OptionalInt.empty(),
                new TreeMap<>(),
                tags,
                origins);
    }

    private Listener listener(FrontendPort port) {
        Action forward = new Action.Forward(
                List.of(new Action.WeightedTargetGroup(Ref.to(targetGroupId(port)), OptionalInt.empty())),
                Optional.empty());
        return new Listener(
                new ResourceId(ResourceType.LISTENER, "FrontendNlb-ls-TCP-" + port.port()),
                Ref.to(LoadBalancer.FRONTEND_NLB),
                port.port(),
                TCP,
                List.of(forward),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                tags,
                origins);
    }

    private static ResourceId targetGroupId(FrontendPort port) {
        return new ResourceId(ResourceType.TARGET_GROUP, "FrontendNlb-tg-TCP-" + port.port());
    }
}
