package dev.sluice.runner.offline;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.StackId;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.runner.settings.Configuration;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An AWS that has whatever a cluster asks for, and nothing of its stacks yet: stands in where no state is at hand, so
 * that only what manifests alone decide can fail. Problems that blame AWS are meaningless here.
 */
public final class AssumedFacts implements Facts {
    private static final String ZONE_TYPE = "availability-zone";
    private static final int FREE_ADDRESSES = 200;
    private static final int SUBNETS = 2;

    private final ClusterView cluster;
    private final ControllerSettings settings;

    /** The configuration's settings in a VPC and a region that nobody has to name. */
    public static ControllerSettings settings(Configuration configuration) {
        String region = configuration.aws().region();
        return configuration.controller("vpc-assumed", region.isEmpty() ? "us-east-1" : region);
    }

    public AssumedFacts(ClusterView cluster, ControllerSettings settings) {
        this.cluster = requireNonNull(cluster, "cluster");
        this.settings = requireNonNull(settings, "settings");
    }

    @Override
    public List<Subnet> subnets(Collection<String> ids) {
        List<String> distinct = List.copyOf(new TreeSet<>(ids));
        return IntStream.range(0, distinct.size())
                .mapToObj(i -> subnet(distinct.get(i), i, new TreeMap<>()))
                .toList();
    }

    /** One for each value that is asked for, at least two: by name, every name is there. */
    @Override
    public List<Subnet> findSubnets(TagFilter tags) {
        int count = Math.max(
                SUBNETS,
                tags.values().values().stream().mapToInt(List::size).max().orElse(0));
        return IntStream.range(0, count)
                .mapToObj(i -> subnet("subnet-assumed" + i, i, tagsOf(tags, i)))
                .toList();
    }

    private static SortedMap<String, String> tagsOf(TagFilter filter, int index) {
        SortedMap<String, String> tags = new TreeMap<>();
        filter.values()
                .forEach((key, values) -> tags.put(key, values.isEmpty() ? "" : values.get(index % values.size())));
        return tags;
    }

    private Subnet subnet(String id, int index, SortedMap<String, String> tags) {
        String zone = settings.identity().region() + (char) ('a' + index % 26) + (index < 26 ? "" : index / 26);
        return new Subnet(
                id,
                settings.identity().vpcId(),
                zone,
                zone,
                "10." + index % 256 + ".0.0/20",
                List.of("2001:db8:0:" + Integer.toHexString(index) + "::/64"),
                FREE_ADDRESSES,
                "",
                tags);
    }

    /** One that leads all subnets to the internet. */
    @Override
    public List<RouteTable> routeTables() {
        return List.of(new RouteTable("rtb-assumed", true, List.of(), List.of("igw-assumed")));
    }

    @Override
    public Vpc vpc() {
        return new Vpc(settings.identity().vpcId(), List.of("10.0.0.0/8"), List.of("2001:db8::/56"));
    }

    @Override
    public List<AvailabilityZone> zones(Collection<String> zoneIds) {
        return zoneIds.stream()
                .map(id -> new AvailabilityZone(id, id, ZONE_TYPE))
                .toList();
    }

    @Override
    public List<VpcSecurityGroup> securityGroups(Collection<String> ids) {
        return new TreeSet<>(ids)
                .stream().map(id -> securityGroup(id, new TreeMap<>())).toList();
    }

    @Override
    public List<VpcSecurityGroup> securityGroupsByName(Collection<String> names) {
        return new TreeSet<>(names)
                .stream()
                        .map(name -> securityGroup("sg-assumed-" + name, tagsOf(nameFilter(name), 0)))
                        .toList();
    }

    private static TagFilter nameFilter(String name) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        values.put("Name", List.of(name));
        return new TagFilter(values);
    }

    private VpcSecurityGroup securityGroup(String id, SortedMap<String, String> tags) {
        return new VpcSecurityGroup(id, id, "", settings.identity().vpcId(), List.of(), tags);
    }

    @Override
    public Optional<String> backendSecurityGroup() {
        return Optional.empty();
    }

    @Override
    public List<ElbLoadBalancer> loadBalancers(StackId stack) {
        return List.of();
    }

    /** One that serves every host of the cluster. */
    @Override
    public List<AcmCertificate> issuedCertificates() {
        List<String> hosts = List.copyOf(hosts());
        if (hosts.isEmpty()) {
            return List.of();
        }
        return List.of(new AcmCertificate(
                new Arn(arn("acm", "certificate/assumed")),
                hosts.getFirst(),
                hosts,
                "AMAZON_ISSUED",
                "ISSUED",
                settings.ingress().allowedCertificateAuthorityArns().stream()
                        .findFirst()
                        .orElse(""),
                Optional.empty(),
                List.of()));
    }

    private NavigableSet<String> hosts() {
        NavigableSet<String> hosts = new TreeSet<>();
        cluster.ingresses().stream().flatMap(AssumedFacts::hosts).forEach(hosts::add);
        hosts.remove("");
        return hosts;
    }

    private static Stream<String> hosts(Ingress ingress) {
        return Stream.concat(
                ingress.rules().stream().map(Ingress.Rule::host),
                ingress.tls().stream().flatMap(tls -> tls.hosts().stream()));
    }

    @Override
    public SortedMap<String, String> trustStores(Collection<String> names) {
        SortedMap<String, String> arns = new TreeMap<>();
        names.forEach(name -> arns.put(name, arn("elasticloadbalancing", "truststore/" + name + "/assumed")));
        return arns;
    }

    @Override
    public List<ElbTargetGroup> targetGroupsByName(String name) {
        return List.of(new ElbTargetGroup(
                new Arn(arn("elasticloadbalancing", "targetgroup/" + name + "/assumed")),
                name,
                "ip",
                80,
                "HTTP",
                Optional.of("HTTP1"),
                "ipv4",
                settings.identity().vpcId(),
                HealthCheck.unspecified(),
                OptionalInt.empty(),
                List.of()));
    }

    @Override
    public Optional<String> webAclByName(String name) {
        return Optional.of(arn("wafv2", "regional/webacl/" + name + "/assumed"));
    }

    private String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + settings.identity().region() + ":000000000000:" + resource;
    }
}
