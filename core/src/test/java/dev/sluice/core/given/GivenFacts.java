package dev.sluice.core.given;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.PortException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Facts in memory: two private and two public subnets, and what tests add. Unknown ids and names fail as in AWS. */
public final class GivenFacts implements Facts {
    private final SortedMap<String, Subnet> subnets = new TreeMap<>();
    private final SortedMap<String, VpcSecurityGroup> securityGroups = new TreeMap<>();
    private final List<AcmCertificate> certificates = new ArrayList<>();
    private final SortedMap<String, String> trustStores = new TreeMap<>();
    private final SortedMap<String, List<ElbTargetGroup>> targetGroups = new TreeMap<>();
    private final SortedMap<String, String> webAcls = new TreeMap<>();
    private final List<RouteTable> routeTables = new ArrayList<>();
    private final SortedMap<String, String> zoneTypes = new TreeMap<>();
    private final SortedMap<StackId, List<ElbLoadBalancer>> loadBalancers = new TreeMap<>();
    private Vpc vpc = new Vpc(Given.VPC_ID, List.of("10.0.0.0/16"), List.of("2600:1f14:abc::/56"));
    private Optional<String> backendSecurityGroup = Optional.of("sg-shared");
    private Optional<PortException> refusalOfSubnets = Optional.empty();

    GivenFacts() {
        with(GivenSubnet.inZone("a").id("subnet-prv-a").tagged("kubernetes.io/role/internal-elb", "1"));
        with(GivenSubnet.inZone("b").id("subnet-prv-b").tagged("kubernetes.io/role/internal-elb", "1"));
        with(GivenSubnet.inZone("a").id("subnet-pub-a").tagged("kubernetes.io/role/elb", "1"));
        with(GivenSubnet.inZone("b").id("subnet-pub-b").tagged("kubernetes.io/role/elb", "1"));
    }

    public GivenFacts with(GivenSubnet subnet) {
        Subnet built = subnet.build();
        subnets.put(built.id(), built);
        return this;
    }

    public GivenFacts withoutSubnets() {
        subnets.clear();
        return this;
    }

    public GivenFacts withSecurityGroup(String id, String nameTag) {
        securityGroups.put(
                id, new VpcSecurityGroup(id, id, "", Given.VPC_ID, List.of(), new TreeMap<>(Map.of("Name", nameTag))));
        return this;
    }

    public GivenFacts with(AcmCertificate certificate) {
        certificates.add(certificate);
        return this;
    }

    public GivenFacts withTrustStore(String name, String arn) {
        trustStores.put(name, arn);
        return this;
    }

    public GivenFacts withTargetGroups(String name, List<ElbTargetGroup> answer) {
        targetGroups.put(name, answer);
        return this;
    }

    public GivenFacts withWebAcl(String name, String arn) {
        webAcls.put(name, arn);
        return this;
    }

    public GivenFacts with(RouteTable table) {
        routeTables.add(table);
        return this;
    }

    /** Zones are availability zones unless said otherwise; the empty type makes the zone unknown. */
    public GivenFacts withZoneType(String zoneId, String type) {
        zoneTypes.put(zoneId, type);
        return this;
    }

    public GivenFacts withLoadBalancers(StackId stack, List<ElbLoadBalancer> found) {
        loadBalancers.put(stack, found);
        return this;
    }

    public GivenFacts inVpcWith(List<String> ipv4CidrBlocks, List<String> ipv6CidrBlocks) {
        vpc = new Vpc(Given.VPC_ID, ipv4CidrBlocks, ipv6CidrBlocks);
        return this;
    }

    public GivenFacts withoutBackendSecurityGroup() {
        backendSecurityGroup = Optional.empty();
        return this;
    }

    /** Searches for subnets fail like this. */
    public GivenFacts refusingSubnets(PortException failure) {
        refusalOfSubnets = Optional.of(failure);
        return this;
    }

    @Override
    public List<Subnet> subnets(Collection<String> ids) {
        ids.forEach(id -> known(subnets.containsKey(id), "DescribeSubnets", "InvalidSubnetID.NotFound", id));
        return subnets.values().stream()
                .filter(subnet -> ids.contains(subnet.id()))
                .toList();
    }

    @Override
    public List<Subnet> findSubnets(TagFilter tags) {
        if (refusalOfSubnets.isPresent()) {
            throw refusalOfSubnets.get();
        }
        return subnets.values().stream()
                .filter(subnet -> tags.matches(subnet.tags()))
                .toList();
    }

    @Override
    public List<RouteTable> routeTables() {
        return List.copyOf(routeTables);
    }

    @Override
    public Vpc vpc() {
        return vpc;
    }

    @Override
    public List<AvailabilityZone> zones(Collection<String> zoneIds) {
        return zoneIds.stream()
                .map(id -> new AvailabilityZone(id, id, zoneTypes.getOrDefault(id, "availability-zone")))
                .filter(zone -> !zone.type().isEmpty())
                .toList();
    }

    @Override
    public List<VpcSecurityGroup> securityGroups(Collection<String> ids) {
        ids.forEach(id -> known(securityGroups.containsKey(id), "DescribeSecurityGroups", "InvalidGroup.NotFound", id));
        return securityGroups.values().stream()
                .filter(group -> ids.contains(group.id()))
                .toList();
    }

    @Override
    public List<VpcSecurityGroup> securityGroupsByName(Collection<String> names) {
        return securityGroups.values().stream()
                .filter(group -> names.contains(group.tags().get("Name")))
                .toList();
    }

    @Override
    public Optional<String> backendSecurityGroup() {
        return backendSecurityGroup;
    }

    @Override
    public List<ElbLoadBalancer> loadBalancers(StackId stack) {
        return loadBalancers.getOrDefault(stack, List.of());
    }

    @Override
    public List<AcmCertificate> issuedCertificates() {
        return List.copyOf(certificates);
    }

    @Override
    public SortedMap<String, String> trustStores(Collection<String> names) {
        SortedMap<String, String> found = new TreeMap<>(trustStores);
        names.forEach(name -> known(trustStores.containsKey(name), "DescribeTrustStores", "TrustStoreNotFound", name));
        found.keySet().retainAll(names);
        return found;
    }

    @Override
    public List<ElbTargetGroup> targetGroupsByName(String name) {
        known(targetGroups.containsKey(name), "DescribeTargetGroups", "TargetGroupNotFound", name);
        return targetGroups.getOrDefault(name, List.of());
    }

    @Override
    public Optional<String> webAclByName(String name) {
        return Optional.ofNullable(webAcls.get(name));
    }

    private static void known(boolean known, String action, String code, String name) {
        if (!known) {
            throw new PortException(PortException.Kind.NOT_FOUND, action, code, code + ": " + name);
        }
    }
}
