package dev.sluice.core.ingress.loadbalancer;

import static dev.sluice.core.annotation.LoadBalancerAnnotations.MANAGE_BACKEND_RULES;
import static dev.sluice.core.annotation.LoadBalancerAnnotations.SECURITY_GROUPS;

import dev.sluice.core.ingress.listener.GroupListener;
import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.naming.ResourceNames;
import dev.sluice.core.network.SecurityGroupChoice;
import dev.sluice.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Which security groups a group's load balancer has, and from which of them its traffic to targets comes. */
final class AlbSecurityGroups {
    private static final ResourceId MANAGED = new ResourceId(ResourceType.SECURITY_GROUP, "ManagedLBSecurityGroup");

    private final GroupBuild build;
    private final BackendGroup backendGroup;

    AlbSecurityGroups(GroupBuild build) {
        this.build = build;
        this.backendGroup = new BackendGroup(build);
    }

    /** @param tags those of the load balancer */
    Access decide(Collection<GroupListener> listeners, String ipAddressType, SortedMap<String, String> tags) {
        Optional<Said<List<String>>> listed = SecurityGroupLists.agreed(build, SECURITY_GROUPS);
        return listed.filter(said -> !said.value().isEmpty())
                .map(this::listed)
                .orElseGet(() -> managed(managedGroup(listeners, ipAddressType, tags)));
    }

    private Access managed(SecurityGroup group) {
        Ref managed = Ref.to(MANAGED);
        if (!build.settings().network().enableBackendSecurityGroup()) {
            return new Access(Optional.of(group), List.of(managed), Optional.of(managed), false);
        }
        Ref backend = backendGroup.ref();
        return new Access(Optional.of(group), List.of(managed, backend), Optional.of(backend), true);
    }

    private Access listed(Said<List<String>> listed) {
        List<Ref> groups = new ArrayList<>();
        build.found(new SecurityGroupChoice(build.facts()).find(listed.value()), listed.source())
                .ifPresent(ids -> ids.forEach(id -> groups.add(Ref.literal(id))));
        Optional<Said<Boolean>> said = Agreement.of(
                build,
                build.say(member -> member.annotated(MANAGE_BACKEND_RULES)),
                values -> "conflicting manage backend security group rules settings");
        if (!said.map(Said::value).orElse(build.settings().network().manageBackendRules())) {
            return new Access(Optional.empty(), groups, Optional.empty(), false);
        }
        if (!build.settings().network().enableBackendSecurityGroup()) {
            build.reject(
                    said.map(Said::source).orElse(listed.source()),
                    ProblemCode.UNSUPPORTED,
                    "backendSG feature is required to manage worker node SG rules when frontendSG manually specified");
            return new Access(Optional.empty(), groups, Optional.empty(), false);
        }
        Ref backend = backendGroup.ref();
        groups.add(backend);
        return new Access(Optional.empty(), groups, Optional.of(backend), true);
    }

    private SecurityGroup managedGroup(
            Collection<GroupListener> listeners, String ipAddressType, SortedMap<String, String> tags) {
        String hash = ResourceNames.hash(
                build.settings().identity().clusterName(), build.id().toString());
        List<IpPermission> permissions = listeners.stream()
                .flatMap(listener -> listener.sources().permissions(listener.port(), ipAddressType).stream())
                .toList();
        List<Origin> origins = Stream.concat(
                        listeners.stream()
                                .flatMap(listener -> listener.members().stream())
                                .flatMap(member -> SecurityGroupLists.sourcesOfAccess(member).stream())
                                .distinct(),
                        build.members().stream().map(member -> Origin.of(member.subject())))
                .toList();
        return new SecurityGroup(
                MANAGED,
                ResourceNames.ofStack(build.id(), hash),
                "[k8s] Managed SecurityGroup for LoadBalancer",
                tags,
                permissions,
                origins);
    }
}
