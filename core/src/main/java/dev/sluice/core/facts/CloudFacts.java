package dev.sluice.core.facts;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.AvailabilityZone;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.RouteTable;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.Vpc;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Facts read from AWS when asked for, helped by what the process remembers. A run wraps it in {@link RecordedFacts},
 * which keeps the promise that answers don't change within one run. Safe for use by several threads.
 */
public final class CloudFacts implements Facts {
    private final Cloud cloud;
    private final FactCache cache;
    private final String vpcId;
    private final CertificateFacts certificates;
    private final StackLoadBalancers loadBalancers;
    private final BackendSecurityGroup backendSecurityGroup;

    public CloudFacts(
            Cloud cloud,
            FactCache cache,
            ControllerSettings settings,
            StackLoadBalancers loadBalancers,
            BackendSecurityGroup backendSecurityGroup) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.cache = requireNonNull(cache, "cache");
        this.vpcId = settings.identity().vpcId();
        this.certificates = new CertificateFacts(
                cloud.certificates(),
                cache,
                settings.gates().isEnabled(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT)
                        ? CertificateFacts.Managed.LEFT_OUT
                        : CertificateFacts.Managed.LISTED);
        this.loadBalancers = requireNonNull(loadBalancers, "loadBalancers");
        this.backendSecurityGroup = requireNonNull(backendSecurityGroup, "backendSecurityGroup");
    }

    /**
     * The facts of this moment, for one run without a controller. Reads AWS when asked and changes nothing.
     *
     * @param clock what the lifetimes of remembered answers are measured by
     */
    public static Facts ofOneRun(Cloud cloud, ClusterView cluster, ControllerSettings settings, Clock clock) {
        return new RecordedFacts(new CloudFacts(
                cloud,
                new FactCache(clock),
                settings,
                new TaggedLoadBalancers(
                        cloud.loadBalancers(),
                        cloud.elbTags(),
                        settings.identity().clusterName()),
                new BackendSecurityGroup(cloud.securityGroups(), cluster, settings, Thread::sleep)));
    }

    @Override
    public List<Subnet> subnets(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : cloud.network().subnets(ids);
    }

    @Override
    public List<Subnet> findSubnets(TagFilter tags) {
        return cache.subnets.find(tags).orElseGet(() -> {
            List<Subnet> found = List.copyOf(cloud.network().findSubnets(tags));
            if (!found.isEmpty()) {
                cache.subnets.put(tags, found);
            }
            return found;
        });
    }

    @Override
    public List<RouteTable> routeTables() {
        return cloud.network().routeTables();
    }

    @Override
    public Vpc vpc() {
        return cloud.network().vpc(vpcId);
    }

    @Override
    public List<AvailabilityZone> zones(Collection<String> zoneIds) {
        TreeSet<String> wanted = new TreeSet<>(zoneIds);
        List<String> unknown =
                wanted.stream().filter(id -> !cache.zones.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            cloud.network().zones(unknown).forEach(zone -> cache.zones.put(zone.id(), zone));
        }
        return wanted.stream()
                .flatMap(id -> Optional.ofNullable(cache.zones.get(id)).stream())
                .toList();
    }

    @Override
    public List<VpcSecurityGroup> securityGroups(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : cloud.securityGroups().describe(ids);
    }

    @Override
    public List<VpcSecurityGroup> securityGroupsByName(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : cloud.securityGroups()
                        .find(new TagFilter(new TreeMap<>(Map.of("Name", List.copyOf(new TreeSet<>(names))))));
    }

    @Override
    public Optional<String> backendSecurityGroup() {
        return backendSecurityGroup.find();
    }

    @Override
    public List<ElbLoadBalancer> loadBalancers(StackId stack) {
        return loadBalancers.of(stack);
    }

    @Override
    public List<AcmCertificate> issuedCertificates() {
        return certificates.issued();
    }

    @Override
    public SortedMap<String, String> trustStores(Collection<String> names) {
        SortedMap<String, String> arns = new TreeMap<>();
        TreeSet<String> unknown = new TreeSet<>();
        for (String name : names) {
            cache.trustStores.find(name).ifPresentOrElse(arn -> arns.put(name, arn), () -> unknown.add(name));
        }
        if (!unknown.isEmpty()) {
            cloud.trustStores().arnsByName(unknown).forEach((name, arn) -> {
                cache.trustStores.put(name, arn);
                arns.put(name, arn);
            });
        }
        return arns;
    }

    @Override
    public List<ElbTargetGroup> targetGroupsByName(String name) {
        return cache.targetGroups.find(name).orElseGet(() -> {
            List<ElbTargetGroup> found = cloud.targetGroups().describeByName(name);
            if (found.size() == 1) {
                cache.targetGroups.put(name, found);
            }
            return found;
        });
    }

    @Override
    public Optional<String> webAclByName(String name) {
        return cache.webAcls.find(name).or(() -> {
            Optional<String> arn = cloud.webAcls().findByName(name);
            arn.ifPresent(known -> cache.webAcls.put(name, known));
            return arn;
        });
    }
}
