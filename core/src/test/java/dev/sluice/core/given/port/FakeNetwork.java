package dev.sluice.core.given.port;

import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.Instance;
import dev.sluice.core.cloud.NetworkInterface;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.port.Network;
import dev.sluice.core.port.PortException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The VPC {@code vpc-1} with instances and interfaces that tests put there; subnets are none of its business. */
public final class FakeNetwork implements Network {
    private final Calls calls;
    private final SortedMap<String, Instance> instances = new TreeMap<>();
    private final SortedMap<String, NetworkInterface> interfaces = new TreeMap<>();
    private final SortedMap<String, Vpc> vpcs = new TreeMap<>();

    public FakeNetwork(Calls calls) {
        this.calls = calls;
        vpcs.put("vpc-1", new Vpc("vpc-1", List.of("10.0.0.0/16"), List.of("fd00:1::/56")));
    }

    public FakeNetwork holding(Vpc vpc) {
        vpcs.put(vpc.id(), vpc);
        return this;
    }

    /** An instance with these interfaces. */
    public FakeNetwork holding(String instance, NetworkInterface... attached) {
        instances.put(instance, new Instance(instance, "vpc-1", List.of(attached)));
        List.of(attached).forEach(this::holding);
        return this;
    }

    public FakeNetwork holding(NetworkInterface found) {
        interfaces.put(found.id(), found);
        return this;
    }

    @Override
    public List<Subnet> subnets(Collection<String> ids) {
        return List.of();
    }

    @Override
    public List<Subnet> findSubnets(TagFilter tags) {
        return List.of();
    }

    @Override
    public List<RouteTable> routeTables() {
        return List.of();
    }

    @Override
    public List<AvailabilityZone> zones(Collection<String> zoneIds) {
        return List.of();
    }

    @Override
    public Vpc vpc(String vpcId) {
        calls.made("DescribeVpcs", vpcId);
        Vpc vpc = vpcs.get(vpcId);
        if (vpc == null) {
            throw new PortException(
                    PortException.Kind.NOT_FOUND,
                    "DescribeVpcs",
                    "InvalidVpcID.NotFound",
                    "The vpc ID '" + vpcId + "' does not exist");
        }
        return vpc;
    }

    @Override
    public List<Instance> instances(Collection<String> instanceIds) {
        calls.made("DescribeInstances", new TreeSet<>(instanceIds));
        return instanceIds.stream()
                .flatMap(id -> Stream.ofNullable(instances.get(id)))
                .toList();
    }

    @Override
    public List<Instance> allInstances() {
        calls.made("DescribeInstances", "vpc-1");
        return List.copyOf(instances.values());
    }

    @Override
    public List<NetworkInterface> networkInterfaces(Collection<String> ids) {
        calls.made("DescribeNetworkInterfaces", new TreeSet<>(ids));
        return ids.stream().flatMap(id -> Stream.ofNullable(interfaces.get(id))).toList();
    }

    @Override
    public List<NetworkInterface> allNetworkInterfaces() {
        calls.made("DescribeNetworkInterfaces", "vpc-1");
        return List.copyOf(interfaces.values());
    }

    @Override
    public List<NetworkInterface> networkInterfacesByAddress(Collection<String> addresses) {
        calls.made("DescribeNetworkInterfaces", "addresses " + new TreeSet<>(addresses));
        return interfaces.values().stream()
                .filter(found -> Stream.concat(found.privateIpv4Addresses().stream(), found.ipv6Addresses().stream())
                        .anyMatch(addresses::contains))
                .toList();
    }
}
