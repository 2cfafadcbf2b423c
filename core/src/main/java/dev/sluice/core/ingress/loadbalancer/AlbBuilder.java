package dev.sluice.core.ingress.loadbalancer;

import static dev.sluice.core.annotation.LoadBalancerAnnotations.SCHEME;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.ingress.listener.GroupListener;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberTags;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.network.Placement;
import java.util.Collection;
import java.util.SortedMap;

/** Builds the application load balancer of a group from what its members say together. */
public final class AlbBuilder {
    private final GroupBuild build;
    private final MemberTags tags;

    public AlbBuilder(GroupBuild build, MemberTags tags) {
        this.build = requireNonNull(build, "build");
        this.tags = requireNonNull(tags, "tags");
    }

    /** Everything that is wrong is reported; the answer then is as good as it can be. */
    public Alb build(Collection<GroupListener> listeners) {
        String scheme = Scheme.ofAlb(build, SCHEME);
        String ipAddressType = IpAddressType.of(build);
        Placement placement = new Placement(LoadBalancer.Type.APPLICATION, scheme, ipAddressType);
        SortedMap<String, String> allTags = tags.shared(build.members());
        Access access = new AlbSecurityGroups(build).decide(listeners, ipAddressType, allTags);
        LoadBalancer loadBalancer = new LoadBalancer(
                LoadBalancer.ALB,
                LoadBalancerName.of(build, scheme),
                LoadBalancer.Type.APPLICATION,
                scheme,
                ipAddressType,
                new AlbSubnets(build)
                        .find(placement).stream().map(SubnetMapping::of).toList(),
                access.groups(),
                AddressPools.customerOwned(build),
                AddressPools.ipam(build),
                AlbAttributes.of(build),
                new CapacityReservation(build).units(),
                LoadBalancer.NetworkFeatures.unmanaged(),
                allTags,
                AlbOrigins.of(build));
        return new Alb(loadBalancer, access.managed(), access.source(), access.usesShared());
    }
}
