package dev.sluice.core.service.loadbalancer;

import static dev.sluice.core.annotation.NlbAnnotations.ICMP_PATH_MTU;
import static dev.sluice.core.annotation.NlbAnnotations.PREFIX_LISTS;
import static dev.sluice.core.annotation.NlbAnnotations.SOURCE_RANGES;
import static dev.sluice.core.annotation.NlbAnnotations.TAGS;

import dev.sluice.core.cluster.Service;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.IpPermission.Source;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.naming.ResourceNames;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** The security group that is made for a Service's load balancer: clients reach its ports, from where they may. */
final class ManagedGroup {
    private static final ResourceId ID = new ResourceId(ResourceType.SECURITY_GROUP, "ManagedLBSecurityGroup");
    private static final String SPEC_FIELD = "spec.loadBalancerSourceRanges";

    private final ServiceBuild build;
    private final boolean dualStack;

    ManagedGroup(ServiceBuild build, boolean dualStack) {
        this.build = build;
        this.dualStack = dualStack;
    }

    SecurityGroup of(SortedMap<String, String> tags) {
        String hash = ResourceNames.hash(
                build.clusterName(),
                build.key().name(),
                build.key().namespace(),
                build.service().meta().uid());
        return new SecurityGroup(
                ID,
                ResourceNames.ofObject(build.key(), hash),
                "[k8s] Managed SecurityGroup for LoadBalancer",
                tags,
                permissions(),
                build.origins(List.of(SOURCE_RANGES, PREFIX_LISTS, ICMP_PATH_MTU, TAGS)));
    }

    private List<IpPermission> permissions() {
        List<Source> ranges = ranges();
        List<String> prefixLists = build.read(PREFIX_LISTS).orElse(List.of());
        boolean icmp = build.read(ICMP_PATH_MTU).orElse("").equals("on");
        List<IpPermission> permissions = new ArrayList<>();
        for (Service.Port port : build.service().spec().ports()) {
            for (Source range : ranges) {
                permissions.add(toPort(port, range));
                if (icmp) {
                    permissions.add(pathMtu(range));
                }
            }
            prefixLists.forEach(list -> permissions.add(toPort(port, new Source.PrefixList(list))));
        }
        return permissions;
    }

    private static IpPermission toPort(Service.Port port, Source source) {
        return new IpPermission(port.protocol().toLowerCase(Locale.ROOT), port.port(), port.port(), source, "");
    }

    /** Type and code stand where ports do: "fragmentation needed", or "packet too big". */
    private static IpPermission pathMtu(Source source) {
        return source instanceof Source.Ipv6
                ? new IpPermission("icmpv6", 2, 0, source, "")
                : new IpPermission("icmp", 3, 4, source, "");
    }

    private List<Source> ranges() {
        List<String> ofSpec = build.service().spec().loadBalancerSourceRanges();
        List<String> written = ofSpec.isEmpty() ? build.read(SOURCE_RANGES).orElse(List.of()) : ofSpec;
        List<Source> ranges = new ArrayList<>();
        for (String cidr : written) {
            Source source = Source.cidr(cidr);
            if (source instanceof Source.Ipv6 && !dualStack) {
                Origin origin = ofSpec.isEmpty() ? build.origin(SOURCE_RANGES) : build.field(SPEC_FIELD, cidr);
                build.findings()
                        .reject(
                                origin,
                                ProblemCode.UNSUPPORTED,
                                "unsupported v6 cidr " + cidr + " when lb is not dualstack");
            }
            ranges.add(source);
        }
        return written.isEmpty() && !build.has(PREFIX_LISTS) ? anywhere() : ranges;
    }

    private List<Source> anywhere() {
        return dualStack ? List.of(Source.cidr("0.0.0.0/0"), Source.cidr("::/0")) : List.of(Source.cidr("0.0.0.0/0"));
    }
}
