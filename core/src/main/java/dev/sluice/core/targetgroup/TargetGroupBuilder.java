package dev.sluice.core.targetgroup;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.StackId;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.problem.Subject;
import dev.sluice.core.settings.ControllerSettings;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Builds the target groups of one stack with their bindings: one of each for every Ingress, Service and port as
 * written, however many rules forward there. For one build and one thread.
 */
public final class TargetGroupBuilder {
    private final ControllerSettings settings;
    private final StackId stack;
    private final LoadBalancerTraits loadBalancer;
    private final AnnotationReaders annotations;
    private final Problems problems;
    private final SortedSet<ResourceId> asked = new TreeSet<>();
    private final SortedMap<ResourceId, Resource> built = new TreeMap<>();

    public TargetGroupBuilder(
            ControllerSettings settings,
            StackId stack,
            LoadBalancerTraits loadBalancer,
            AnnotationReaders annotations,
            Problems problems) {
        this.settings = requireNonNull(settings, "settings");
        this.stack = requireNonNull(stack, "stack");
        this.loadBalancer = requireNonNull(loadBalancer, "loadBalancer");
        this.annotations = requireNonNull(annotations, "annotations");
        this.problems = requireNonNull(problems, "problems");
    }

    /**
     * The target group that this Ingress's routes to this port of the Service lead to, built at the first call. What is
     * wrong with its settings is reported and doesn't change the answer.
     *
     * @param port the port as the Ingress writes it; {@code http} and {@code 80} give two target groups
     * @param written where it does
     */
    public Ref targetGroup(
            Ingress ingress,
            Optional<IngressClassParams> classParams,
            Service service,
            PortReference port,
            Origin written) {
        ResourceId id = new ResourceId(
                ResourceType.TARGET_GROUP, ingress.key() + "-" + service.key().name() + ":" + port.text());
        Optional<Service.Port> found = service.port(port);
        if (found.isEmpty()) {
            problems.add(missingPort(service, port, written));
        } else if (asked.add(id)) {
            build(new Backend(id, ingress, classParams, service, port, found.get()));
        }
        return Ref.to(id);
    }

    /** The target groups and bindings so far, by id. */
    public List<Resource> built() {
        return List.copyOf(built.values());
    }

    private void build(Backend backend) {
        BackendSettings read = new BackendSettingsReader(settings, annotations, problems).read(backend);
        TargetGroup group = targetGroup(backend, read);
        DesiredBinding binding = new BindingBuilder(settings, loadBalancer).build(backend, read, group);
        built.put(group.id(), group);
        built.put(binding.id(), binding);
    }

    private TargetGroup targetGroup(Backend backend, BackendSettings read) {
        TargetGroupPorts ports = new TargetGroupPorts(annotations, problems);
        int port = ports.port(backend, read);
        return new TargetGroup(
                backend.id(),
                TargetGroupName.of(settings.identity().clusterName(), stack, backend, read, port),
                read.targetType(),
                port,
                read.protocol(),
                Optional.of(read.protocolVersion()),
                ipAddressType(backend),
                Optional.of(read.healthCheck(ports.healthCheckPort(backend, read))),
                read.controlPort(),
                read.attributes(),
                read.tags(),
                read.origins());
    }

    private String ipAddressType(Backend backend) {
        if (!backend.service().spec().ipFamilies().contains("IPv6")) {
            return "ipv4";
        }
        if (!loadBalancer.isDualStack()) {
            problems.add(Problem.error(
                            ProblemCode.UNSUPPORTED,
                            Subject.of(backend.service()),
                            "spec.ipFamilies",
                            String.join(",", backend.service().spec().ipFamilies()),
                            "unsupported IPv6 configuration, lb not dual-stack")
                    .withHint("Ingress " + backend.ingress().key()
                            + " leads there; set alb.ingress.kubernetes.io/ip-address-type to dualstack"));
        }
        return "ipv6";
    }

    private static Problem missingPort(Service service, PortReference port, Origin written) {
        return Problem.error(
                        ProblemCode.BACKEND_NOT_FOUND,
                        written.subject(),
                        written.field(),
                        written.value(),
                        "unable to find port " + port.text() + " on service " + service.key())
                .withHint("ports of the Service: " + portsOf(service));
    }

    private static String portsOf(Service service) {
        return String.join(
                ", ",
                service.spec().ports().stream()
                        .map(port -> port.name().isEmpty() ? "" + port.port() : port.name() + " (" + port.port() + ")")
                        .toList());
    }
}
