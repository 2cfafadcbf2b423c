package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.annotation.LoadBalancerAnnotations;
import dev.sluice.core.build.BuildResult;
import dev.sluice.core.build.DeletionProtection;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.ingress.frontend.FrontendNlbBuilder;
import dev.sluice.core.ingress.listener.GroupListeners;
import dev.sluice.core.ingress.listener.ListenerBuilder;
import dev.sluice.core.ingress.listener.SslRedirect;
import dev.sluice.core.ingress.loadbalancer.AddOnBuilder;
import dev.sluice.core.ingress.loadbalancer.Alb;
import dev.sluice.core.ingress.loadbalancer.AlbBuilder;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberTags;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.rule.ListenerRuleBuilder;
import dev.sluice.core.ingress.rule.RoutingContext;
import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.Stack;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targetgroup.LoadBalancerTraits;
import dev.sluice.core.targetgroup.TargetGroupBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * From an Ingress group to the stack that it wants. Pure: the same group, cluster and facts give the same result. A
 * problem in one part doesn't keep the others from being looked at, so that a failed build tells everything. Holds no
 * state, so it is as safe for several threads as its arguments.
 */
public final class IngressStackBuilder {
    private final ControllerSettings settings;

    public IngressStackBuilder(ControllerSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    /** Builds the whole group or, with any error, nothing of it. */
    public BuildResult build(IngressGroup group, ClusterView cluster, Facts facts) {
        Problems problems = new Problems();
        AnnotationReaders annotations = new AnnotationReaders(problems);
        DeletionProtection protection = new DeletionProtection(LoadBalancerAnnotations.ATTRIBUTES);
        group.inactive().stream()
                .filter(inactive -> inactive.meta().deleting())
                .forEach(deleting -> protection.check(deleting, annotations.of(deleting)));
        BuildResult.Built built =
                group.members().isEmpty() ? empty(group) : build(group, cluster, facts, annotations, problems);
        return BuildResult.of(built, problems);
    }

    private static BuildResult.Built empty(IngressGroup group) {
        Stack stack = Stack.of(group.id(), List.of(FrontendNlbTargets.none()));
        return new BuildResult.Built(stack, List.of(), new TreeSet<>(), List.of(), false);
    }

    private BuildResult.Built build(
            IngressGroup group, ClusterView cluster, Facts facts, AnnotationReaders annotations, Problems problems) {
        List<MemberView> members = group.members().stream()
                .map(member -> new MemberView(member.ingress(), member.classParams(), annotations.of(member.ingress())))
                .toList();
        GroupBuild build = new GroupBuild(group.id(), members, settings, facts, problems);
        MemberTags tags = new MemberTags(build);
        GroupListeners listeners = GroupListeners.of(build, tags);
        Alb alb = new AlbBuilder(build, tags).build(listeners.byPort().values());
        OptionalInt sslRedirect = new SslRedirect(build).port(listeners.byPort());
        TargetGroupBuilder targetGroups = new TargetGroupBuilder(
                settings,
                group.id(),
                new LoadBalancerTraits(alb.loadBalancer().ipAddressType(), alb.trafficSource()),
                annotations,
                problems);
        ListenerRuleBuilder rules = new ListenerRuleBuilder(
                new RoutingContext(cluster, facts, settings.ingress(), annotations, targetGroups, problems));

        List<Resource> resources = new ArrayList<>(listeners.certificates());
        alb.managedGroup().ifPresent(resources::add);
        resources.add(alb.loadBalancer());
        resources.addAll(new ListenerBuilder(build, tags, rules).build(listeners.byPort(), sslRedirect));
        resources.addAll(targetGroups.built());
        resources.addAll(new AddOnBuilder(build).build());
        resources.addAll(new FrontendNlbBuilder(build).build(alb.loadBalancer(), listeners));
        new EffectWarnings(build, alb).report();
        new ListenerEffects(build, cluster, listeners).report(sslRedirect);
        return new BuildResult.Built(
                Stack.of(group.id(), resources),
                List.of(),
                rules.secrets(),
                List.copyOf(listeners.byPort().keySet()),
                alb.usesBackendSecurityGroup());
    }
}
