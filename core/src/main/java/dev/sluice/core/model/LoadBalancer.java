package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * An application or network load balancer. AWS can change neither its type nor its scheme. Attributes are only those
 * that are managed; an absent capacity leaves the reservation alone, 0 resets it; an absent pool is no pool.
 */
public record LoadBalancer(
        ResourceId id,
        String name,
        Type type,
        String scheme,
        String ipAddressType,
        List<SubnetMapping> subnetMappings,
        List<Ref> securityGroups,
        Optional<String> customerOwnedIpv4Pool,
        Optional<String> ipv4IpamPool,
        SortedMap<String, String> attributes,
        OptionalInt minimumCapacityUnits,
        NetworkFeatures networkFeatures,
        SortedMap<String, String> tags,
        List<Origin> origins)
        implements Resource {
    /** Id of an Ingress group's ALB. */
    public static final ResourceId ALB = new ResourceId(ResourceType.LOAD_BALANCER, "LoadBalancer");
    /** Id of a Service's NLB. */
    public static final ResourceId NLB = ALB;
    /** Id of the NLB in front of an Ingress group's ALB. */
    public static final ResourceId FRONTEND_NLB = new ResourceId(ResourceType.LOAD_BALANCER, "FrontendNlb");

    /** The attribute that makes AWS refuse the deletion: {@code true} or {@code false}, which is its default. */
    public static final String DELETION_PROTECTION = "deletion_protection.enabled";

    public LoadBalancer {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(scheme, "scheme");
        requireNonNull(ipAddressType, "ipAddressType");
        subnetMappings = List.copyOf(subnetMappings);
        securityGroups = List.copyOf(securityGroups);
        requireNonNull(customerOwnedIpv4Pool, "customerOwnedIpv4Pool");
        requireNonNull(ipv4IpamPool, "ipv4IpamPool");
        attributes = SortedMaps.copyOf(attributes);
        requireNonNull(minimumCapacityUnits, "minimumCapacityUnits");
        requireNonNull(networkFeatures, "networkFeatures");
        tags = SortedMaps.copyOf(tags);
        origins = List.copyOf(origins);
    }

    /** The same load balancer with these attributes managed. */
    public LoadBalancer withAttributes(SortedMap<String, String> changed) {
        return changed(securityGroups, changed);
    }

    /** The same load balancer with other security groups. */
    public LoadBalancer withSecurityGroups(List<Ref> changed) {
        return changed(changed, attributes);
    }

    private LoadBalancer changed(List<Ref> otherGroups, SortedMap<String, String> otherAttributes) {
        return new LoadBalancer(
                id,
                name,
                type,
                scheme,
                ipAddressType,
                subnetMappings,
                otherGroups,
                customerOwnedIpv4Pool,
                ipv4IpamPool,
                otherAttributes,
                minimumCapacityUnits,
                networkFeatures,
                tags,
                origins);
    }

    /**
     * What only network load balancers have; each {@code on} or {@code off}, and left alone if absent.
     *
     * @param ipv6SourceNatPrefix whether traffic over IPv6 leaves with addresses of a prefix, which UDP needs
     * @param privateLinkInboundRules whether the security groups' rules count for traffic through PrivateLink
     */
    public record NetworkFeatures(Optional<String> ipv6SourceNatPrefix, Optional<String> privateLinkInboundRules) {
        public NetworkFeatures {
            requireNonNull(ipv6SourceNatPrefix, "ipv6SourceNatPrefix");
            requireNonNull(privateLinkInboundRules, "privateLinkInboundRules");
        }

        public static NetworkFeatures unmanaged() {
            return new NetworkFeatures(Optional.empty(), Optional.empty());
        }
    }

    /** Kind of load balancer; {@link #apiName} is AWS's word. */
    public enum Type {
        APPLICATION("application"),
        NETWORK("network");

        private final String apiName;

        Type(String apiName) {
            this.apiName = apiName;
        }

        public String apiName() {
            return apiName;
        }
    }
}
