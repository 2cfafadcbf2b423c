package dev.sluice.core.service.loadbalancer;

import static dev.sluice.core.annotation.NlbAnnotations.DISABLE_SECURITY_GROUPS;
import static dev.sluice.core.annotation.NlbAnnotations.MANAGE_BACKEND_RULES;
import static dev.sluice.core.annotation.NlbAnnotations.SECURITY_GROUPS;

import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.network.SecurityGroupChoice;
import dev.sluice.core.network.SharedSecurityGroup;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.NetworkSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which security groups a Service's load balancer has. AWS gives none to a load balancer that was made without, and takes
 * the last from none that has some, so what there is decides first.
 */
final class NlbSecurityGroups {
    private final ServiceBuild build;
    private final Optional<ElbLoadBalancer> existing;

    NlbSecurityGroups(ServiceBuild build, Optional<ElbLoadBalancer> existing) {
        this.build = build;
        this.existing = existing;
    }

    /**
     * @param managed makes the group that is managed, if it is wanted
     * @param withoutGroups by what targets can tell the traffic of a load balancer without groups
     */
    NlbGroups decide(Supplier<SecurityGroup> managed, TargetAccess withoutGroups) {
        boolean unwanted =
                build.read(DISABLE_SECURITY_GROUPS).orElse(false) || !build.gate(FeatureGate.NLB_SECURITY_GROUP);
        if (existing.isPresent() && existing.get().securityGroups().isEmpty()) {
            return NlbGroups.none(withoutGroups);
        }
        if (unwanted) {
            if (existing.isPresent()) {
                build.findings()
                        .reject(
                                whyUnwanted(),
                                ProblemCode.CONFLICTING_VALUES,
                                "conflicting security groups configuration");
            }
            return NlbGroups.none(withoutGroups);
        }
        return build.read(SECURITY_GROUPS)
                .filter(listed -> !listed.isEmpty())
                .map(this::listed)
                .orElseGet(() -> managed(managed.get()));
    }

    /** The annotation, or the gate that speaks for all Services. */
    private Origin whyUnwanted() {
        return build.gate(FeatureGate.NLB_SECURITY_GROUP)
                ? build.origin(DISABLE_SECURITY_GROUPS)
                : build.field("--feature-gates", FeatureGate.NLB_SECURITY_GROUP.gateName() + "=false");
    }

    private NetworkSettings network() {
        return build.settings().network();
    }

    private NlbGroups managed(SecurityGroup group) {
        Ref managed = Ref.to(group.id());
        if (!network().enableBackendSecurityGroup()) {
            return new NlbGroups(Optional.of(group), List.of(managed), new TargetAccess.ByGroup(managed), false);
        }
        Ref shared = shared();
        return new NlbGroups(Optional.of(group), List.of(managed, shared), new TargetAccess.ByGroup(shared), true);
    }

    private NlbGroups listed(List<String> namesOrIds) {
        List<Ref> groups = new ArrayList<>();
        build.found(new SecurityGroupChoice(build.facts()).find(namesOrIds), SECURITY_GROUPS)
                .ifPresent(ids -> ids.forEach(id -> groups.add(Ref.literal(id))));
        if (!build.read(MANAGE_BACKEND_RULES).orElse(network().manageBackendRules())) {
            return new NlbGroups(Optional.empty(), groups, new TargetAccess.Unmanaged(), false);
        }
        if (!network().enableBackendSecurityGroup()) {
            build.reject(
                    build.has(MANAGE_BACKEND_RULES) ? MANAGE_BACKEND_RULES : SECURITY_GROUPS,
                    ProblemCode.UNSUPPORTED,
                    "backendSG feature is required to manage worker node SG rules when frontendSG is manually"
                            + " specified");
            return new NlbGroups(Optional.empty(), groups, new TargetAccess.Unmanaged(), false);
        }
        Ref shared = shared();
        groups.add(shared);
        return new NlbGroups(Optional.empty(), groups, new TargetAccess.ByGroup(shared), true);
    }

    private Ref shared() {
        return build.found(SharedSecurityGroup.ref(network(), build.facts()), SECURITY_GROUPS)
                .orElseGet(() -> Ref.to(ResourceId.BACKEND_SECURITY_GROUP));
    }
}
