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
        SortedMap<String, String> tags,
        List<Origin> origins)
        implements Resource {
    /** Id of an Ingress group's ALB. */
    public static final ResourceId ALB = new ResourceId(ResourceType.LOAD_BALANCER, "LoadBalancer");
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
        tags = SortedMaps.copyOf(tags);
        origins = List.copyOf(origins);
    }

    /** The same load balancer with these attributes managed. */
    public LoadBalancer withAttributes(SortedMap<String, String> changed) {
        return new LoadBalancer(
                id,
                name,
                type,
                scheme,
                ipAddressType,
                subnetMappings,
                securityGroups,
                customerOwnedIpv4Pool,
                ipv4IpamPool,
                changed,
                minimumCapacityUnits,
                tags,
                origins);
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
