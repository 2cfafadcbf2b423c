package dev.sluice.core.service.targetgroup;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.NlbAnnotations;
import dev.sluice.core.annotation.NlbTrafficAnnotations;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.naming.ResourceNames;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.service.loadbalancer.Nlb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Builds the target groups behind a Service's load balancer with their bindings, one of each for every Service and port,
 * with the settings of the Service whose load balancer it is. For one build and one thread.
 */
public final class NlbTargetGroups {
    static final String IPV6 = "ipv6";
    private static final String IPV4 = "ipv4";

    private static final List<Annotation<?>> ORIGINS = List.of(
            NlbAnnotations.TYPE,
            NlbTrafficAnnotations.TARGET_TYPE,
            NlbTrafficAnnotations.BACKEND_PROTOCOL,
            NlbTrafficAnnotations.TARGET_GROUP_ATTRIBUTES,
            NlbTrafficAnnotations.PROXY_PROTOCOL,
            NlbTrafficAnnotations.PROXY_PROTOCOL_PORTS,
            NlbTrafficAnnotations.HEALTH_CHECK_PORT,
            NlbTrafficAnnotations.HEALTH_CHECK_PROTOCOL,
            NlbTrafficAnnotations.HEALTH_CHECK_PATH,
            NlbTrafficAnnotations.SUCCESS_CODES,
            NlbTrafficAnnotations.HEALTH_CHECK_INTERVAL,
            NlbTrafficAnnotations.HEALTH_CHECK_TIMEOUT,
            NlbTrafficAnnotations.HEALTHY_THRESHOLD,
            NlbTrafficAnnotations.UNHEALTHY_THRESHOLD,
            NlbTrafficAnnotations.NODE_LABELS,
            NlbTrafficAnnotations.MULTI_CLUSTER,
            NlbAnnotations.SOURCE_RANGES,
            NlbAnnotations.TAGS);

    private final ServiceBuild build;
    private final Nlb nlb;
    private final SortedSet<ResourceId> asked = new TreeSet<>();
    private final SortedMap<ResourceId, Resource> built = new TreeMap<>();

    public NlbTargetGroups(ServiceBuild build, Nlb nlb) {
        this.build = requireNonNull(build, "build");
        this.nlb = requireNonNull(nlb, "nlb");
    }

    /**
     * The target group of a port of the Service itself, built at the first call for the port's number: what a later one
     * says of the protocol counts no more, nor where it comes from.
     */
    public Ref own(Service.Port port, String protocol) {
        return targetGroup(new NlbBackend(build.service(), port, protocol, false));
    }

    /** As {@link #own}, of a port of a Service that an annotation of actions names, be it the same. */
    public Ref ofAction(Service service, Service.Port port, String protocol) {
        return targetGroup(new NlbBackend(service, port, protocol, true));
    }

    /** The target groups and bindings so far, by id. */
    public List<Resource> built() {
        return List.copyOf(built.values());
    }

    private Ref targetGroup(NlbBackend backend) {
        if (asked.add(backend.id())) {
            NlbTargetType type = NlbTargetType.of(build, backend);
            NlbHealthCheck healthCheck = NlbHealthCheck.of(build, backend, type);
            TargetGroup group = targetGroup(backend, type, healthCheck);
            DesiredBinding binding =
                    new NlbBindingBuilder(build, nlb.access()).build(backend, type, healthCheck, group);
            built.put(group.id(), group);
            built.put(binding.id(), binding);
        }
        return Ref.to(backend.id());
    }

    private TargetGroup targetGroup(NlbBackend backend, NlbTargetType type, NlbHealthCheck healthCheck) {
        int port = type.ports().number(backend.port());
        if (port == 0 && !type.refused()) {
            build.report(type.ports().withoutNumber(backend.service(), backend.port()));
        }
        return new TargetGroup(
                backend.id(),
                name(backend, type, healthCheck, port),
                type.apiName(),
                port,
                backend.protocol(),
                Optional.empty(),
                ipAddressType(backend.service()),
                Optional.of(healthCheck.check()),
                OptionalInt.empty(),
                NlbTargetGroupAttributes.of(build, backend.port().port()),
                nlb.loadBalancer().tags(),
                origins(backend));
    }

    private String name(NlbBackend backend, NlbTargetType type, NlbHealthCheck healthCheck, int port) {
        String hash = ResourceNames.hash(
                build.clusterName(),
                backend.ofAction() ? build.service().meta().uid() : "",
                backend.service().meta().uid(),
                Integer.toString(port),
                Integer.toString(backend.port().port()),
                type.apiName(),
                backend.protocol(),
                healthCheck.protocol(),
                Integer.toString(healthCheck.intervalSeconds()));
        return ResourceNames.ofObject(backend.service().key(), hash);
    }

    /** IPv6 wherever the Service has it, whichever family it prefers. */
    private String ipAddressType(Service service) {
        List<String> families = service.spec().ipFamilies();
        if (!families.contains("IPv6")) {
            return IPV4;
        }
        if (nlb.loadBalancer().ipAddressType().equals(IPV4) && !build.isWrong(NlbAnnotations.IP_ADDRESS_TYPE)) {
            build.report(Problem.error(
                            ProblemCode.UNSUPPORTED,
                            Subject.of(service),
                            "spec.ipFamilies",
                            String.join(",", families),
                            "unsupported IPv6 configuration, lb not dual-stack")
                    .withHint("set " + NlbAnnotations.IP_ADDRESS_TYPE + " to dualstack on " + build.subject()));
        }
        return IPV6;
    }

    private List<Origin> origins(NlbBackend backend) {
        List<Annotation<?>> annotations = new ArrayList<>(ORIGINS);
        annotations.add(NlbTrafficAnnotations.TARGET_GROUP_ATTRIBUTES_OF_PORT.named(
                Integer.toString(backend.port().port())));
        List<Origin> origins = new ArrayList<>(build.origins(annotations));
        if (!backend.service().key().equals(build.key())) {
            origins.add(Origin.of(Subject.of(backend.service())));
        }
        return origins;
    }
}
