package dev.sluice.core.port;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.SubnetMapping;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * Elastic Load Balancing v2: load balancers. One AWS call per method; lists follow all pages. Resources that are passed
 * in have only known refs ({@link dev.sluice.core.model.Ref.Literal}). Safe for use by several threads. All methods
 * throw {@link PortException}.
 */
public interface LoadBalancers {
    /** All load balancers of the account and region, in AWS's order ({@code DescribeLoadBalancers}). */
    List<ElbLoadBalancer> list();

    /** Those with these ARNs; an unknown one fails the call. Batches by itself at AWS's limit. */
    List<ElbLoadBalancer> describe(Collection<Arn> arns);

    /** Creates the load balancer with its tags in one call; attributes and capacity are not part of it. */
    ElbLoadBalancer create(LoadBalancer desired, SortedMap<String, String> tags);

    void delete(Arn arn);

    void setSecurityGroups(Arn arn, List<String> securityGroups);

    void setSubnets(Arn arn, List<SubnetMapping> subnets);

    void setIpAddressType(Arn arn, String ipAddressType);

    /** Uses this IPAM pool, or none. */
    void modifyIpPools(Arn arn, Optional<String> ipv4IpamPool);

    SortedMap<String, String> attributes(Arn arn);

    /** Sets these attributes and leaves the others alone. */
    void modifyAttributes(Arn arn, Map<String, String> attributes);

    /** The reserved minimum capacity in units; absent if none is reserved. */
    OptionalInt capacity(Arn arn);

    /** Reserves this many units, or nothing. */
    void modifyCapacity(Arn arn, OptionalInt units);
}
