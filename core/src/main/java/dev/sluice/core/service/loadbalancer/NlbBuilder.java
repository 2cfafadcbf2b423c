package dev.sluice.core.service.loadbalancer;

import static dev.sluice.core.annotation.NlbAnnotations.IP_ADDRESS_TYPE;
import static dev.sluice.core.annotation.NlbAnnotations.MINIMUM_CAPACITY;
import static dev.sluice.core.annotation.NlbAnnotations.NAME;
import static dev.sluice.core.annotation.NlbAnnotations.PRIVATE_LINK_INBOUND_RULES;
import static dev.sluice.core.annotation.NlbAnnotations.SUBNETS;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.Literals;
import dev.sluice.core.annotation.NlbAnnotations;
import dev.sluice.core.build.LoadBalancerLimits;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.naming.ResourceNames;
import dev.sluice.core.network.Placement;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the network load balancer of a Service. */
public final class NlbBuilder {
    private static final String IPV4 = "ipv4";

    private static final List<Annotation<?>> ORIGINS = List.of(
            NAME,
            NlbAnnotations.SCHEME,
            NlbAnnotations.INTERNAL,
            IP_ADDRESS_TYPE,
            SUBNETS,
            NlbAnnotations.EIP_ALLOCATIONS,
            NlbAnnotations.PRIVATE_IPV4_ADDRESSES,
            NlbAnnotations.IPV6_ADDRESSES,
            NlbAnnotations.IPV6_SOURCE_NAT,
            NlbAnnotations.SOURCE_NAT_IPV6_PREFIXES,
            NlbAnnotations.SECURITY_GROUPS,
            NlbAnnotations.DISABLE_SECURITY_GROUPS,
            PRIVATE_LINK_INBOUND_RULES,
            NlbAnnotations.ATTRIBUTES,
            NlbAnnotations.ACCESS_LOG_ENABLED,
            NlbAnnotations.ACCESS_LOG_BUCKET,
            NlbAnnotations.ACCESS_LOG_PREFIX,
            NlbAnnotations.CROSS_ZONE,
            MINIMUM_CAPACITY,
            NlbAnnotations.TAGS);

    private final ServiceBuild build;

    public NlbBuilder(ServiceBuild build) {
        this.build = requireNonNull(build, "build");
    }

    /** Everything that is wrong is reported; the answer then is as good as it can be. */
    public Nlb build(SortedMap<String, String> tags) {
        Optional<ElbLoadBalancer> existing = existing();
        String scheme = NlbScheme.of(build, existing);
        String ipAddressType = build.read(IP_ADDRESS_TYPE).orElse(IPV4);
        Placement placement = new Placement(LoadBalancer.Type.NETWORK, scheme, ipAddressType);
        Optional<List<Subnet>> subnets = new NlbSubnets(build).find(placement, existing);
        SourceNat sourceNat = new SourceNat(build, placement.needsIpv6());
        NlbGroups groups = new NlbSecurityGroups(build, existing)
                .decide(
                        () -> new ManagedGroup(build, placement.needsIpv6()).of(tags),
                        new TargetAccess.ByAddress(scheme, subnets.orElse(List.of())));
        LoadBalancer.NetworkFeatures features = new LoadBalancer.NetworkFeatures(
                Optional.of(sourceNat.feature(subnets)), build.read(PRIVATE_LINK_INBOUND_RULES));
        LoadBalancer loadBalancer = new LoadBalancer(
                LoadBalancer.NLB,
                name(scheme),
                LoadBalancer.Type.NETWORK,
                scheme,
                ipAddressType,
                new SubnetMappings(build, placement).of(subnets, sourceNat),
                groups.groups(),
                Optional.empty(),
                Optional.empty(),
                NlbAttributes.of(build),
                minimumCapacity(),
                features,
                tags,
                build.origins(ORIGINS));
        return new Nlb(loadBalancer, groups.managed(), groups.access(), groups.usesShared());
    }

    /** The first one that the Service has, if any. */
    private Optional<ElbLoadBalancer> existing() {
        return build.found(Resolution.ask(() -> build.facts().loadBalancers(build.id())), SUBNETS)
                .flatMap(found -> found.stream().findFirst());
    }

    private String name(String scheme) {
        Optional<String> given = build.read(NAME);
        given.flatMap(LoadBalancerLimits::ofName)
                .ifPresent(message -> build.reject(NAME, ProblemCode.INVALID_VALUE, message));
        return given.orElseGet(() -> ResourceNames.ofObject(
                build.key(),
                ResourceNames.hash(build.clusterName(), build.service().meta().uid(), scheme)));
    }

    /** The units; 0 ends a reservation, absence leaves it alone. */
    private OptionalInt minimumCapacity() {
        if (!build.gate(FeatureGate.LB_CAPACITY_RESERVATION)) {
            return OptionalInt.empty();
        }
        SortedMap<String, String> written = build.read(MINIMUM_CAPACITY).orElseGet(TreeMap::new);
        written.forEach((key, value) -> LoadBalancerLimits.ofCapacity(key, value)
                .ifPresent(message -> build.reject(MINIMUM_CAPACITY, ProblemCode.INVALID_VALUE, message)));
        String units = written.get(LoadBalancerLimits.CAPACITY_UNITS);
        return units == null ? OptionalInt.empty() : Literals.int32(units);
    }
}
