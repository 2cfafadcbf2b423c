package dev.sluice.core.port;

import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.Instance;
import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.Vpc;
import java.util.Collection;
import java.util.List;

/** EC2: what is read of the network and never changed. Conventions as in {@link LoadBalancers}. */
public interface Network {
    /**
     * Subnets with these ids, in any VPC, in AWS's order; an unknown id fails with {@code InvalidSubnetID.NotFound}.
     */
    List<Subnet> subnets(Collection<String> ids);

    /** Subnets of the controller's VPC whose tags match; an empty filter gives all. */
    List<Subnet> findSubnets(TagFilter tags);

    /** Route tables of the controller's VPC. */
    List<RouteTable> routeTables();

    List<AvailabilityZone> zones(Collection<String> zoneIds);

    /** An unknown id fails with {@code InvalidVpcID.NotFound}. */
    Vpc vpc(String vpcId);

    List<Instance> instances(Collection<String> instanceIds);

    /**
     * Instances of the controller's VPC, in whatever state. There may be thousands: for records, not for reconciles.
     */
    List<Instance> allInstances();

    List<NetworkInterface> networkInterfaces(Collection<String> ids);

    /**
     * Interfaces of the controller's VPC, attached to an instance or not, without those that load balancers have. There
     * may be thousands: for records, not for reconciles.
     */
    List<NetworkInterface> allNetworkInterfaces();

    /** Interfaces of the VPC that have one of these addresses, all of one family; batches by itself. */
    List<NetworkInterface> networkInterfacesByAddress(Collection<String> addresses);
}
