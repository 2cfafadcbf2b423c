package dev.sluice.core.service;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.NlbAnnotations;
import dev.sluice.core.build.BuildResult;
import dev.sluice.core.build.DeletionProtection;
import dev.sluice.core.build.Findings;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.Stack;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.service.context.ServiceTags;
import dev.sluice.core.service.listener.NlbListenerBuilder;
import dev.sluice.core.service.loadbalancer.Nlb;
import dev.sluice.core.service.loadbalancer.NlbBuilder;
import dev.sluice.core.service.targetgroup.NlbTargetGroups;
import dev.sluice.core.settings.ControllerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * From a Service to the stack that it wants. Pure: the same Service, cluster and facts give the same result. A problem in
 * one part doesn't keep the others from being looked at, so that a failed build tells everything. Holds no state, so it
 * is as safe for several threads as its arguments.
 */
public final class ServiceStackBuilder {
    private final ControllerSettings settings;
    private final ServiceOwnership ownership;

    public ServiceStackBuilder(ControllerSettings settings) {
        this.settings = requireNonNull(settings, "settings");
        this.ownership = new ServiceOwnership(settings);
    }

    /** Builds the load balancer with everything around it; nothing at all for a Service that is not ours any more. */
    public BuildResult build(Service service, ClusterView cluster, Facts facts) {
        Problems problems = new Problems();
        ServiceBuild build = new ServiceBuild(
                service, AnnotationReader.of(service, problems), cluster, facts, settings, new Findings(problems));
        BuildResult.Built built = ownership.isOurs(service) ? whole(build) : nothing(build);
        return BuildResult.of(built, problems);
    }

    /** What the Service held on to goes, unless it says that it must not. */
    private BuildResult.Built nothing(ServiceBuild build) {
        if (ownership.isHeld(build.service())) {
            new DeletionProtection(NlbAnnotations.ATTRIBUTES).check(build.service(), build.annotations());
        }
        return built(Stack.of(build.id(), List.of()), List.of(), false);
    }

    private static BuildResult.Built whole(ServiceBuild build) {
        SortedMap<String, String> tags = ServiceTags.of(build);
        Nlb nlb = new NlbBuilder(build).build(tags);
        NlbTargetGroups targetGroups = new NlbTargetGroups(build, nlb);
        List<Listener> listeners = new NlbListenerBuilder(build, targetGroups, tags).build();
        List<Resource> resources = new ArrayList<>();
        nlb.managedGroup().ifPresent(resources::add);
        resources.add(nlb.loadBalancer());
        resources.addAll(listeners);
        resources.addAll(targetGroups.built());
        Stack stack = Stack.of(build.id(), resources);
        new ServiceEffects(build, nlb, stack).report();
        return built(stack, listeners.stream().map(Listener::port).toList(), nlb.usesSharedGroup());
    }

    private static BuildResult.Built built(Stack stack, List<Integer> ports, boolean usesSharedGroup) {
        return new BuildResult.Built(stack, List.of(), new TreeSet<>(), ports, usesSharedGroup);
    }
}
