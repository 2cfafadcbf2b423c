package dev.sluice.core.targetgroup;

import dev.sluice.core.annotation.Literals;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import java.util.OptionalInt;
import java.util.Set;

/** The ports of a target group that depend on its Service, by what its targets are. */
public enum TargetPorts {
    /** Those of pods, which the target type {@code ip} means: the Service's target ports. */
    OF_PODS,
    /** Those of nodes, which the target type {@code instance} means: the Service's node ports. */
    OF_NODES;

    /** In place of a number: the port that a target is registered with. */
    public static final PortReference TRAFFIC_PORT = PortReference.of("traffic-port");
    /** Every target is registered with its own port, so a named target port needs any number here. */
    private static final int ANY_PORT = 1;

    private static final String NO_NUMBER = "0";
    private static final Set<String> TYPES_WITH_NODE_PORTS = Set.of("NodePort", "LoadBalancer");

    /** The node port, or the number of the target port; 0 if there is none. */
    public int number(Service.Port port) {
        return switch (this) {
            case OF_NODES -> port.nodePort();
            case OF_PODS ->
                switch (port.targetPort()) {
                    case PortReference.Number target -> target.port();
                    case PortReference.Name ignored -> ANY_PORT;
                };
        };
    }

    /** Says that the port has no number. */
    public Problem withoutNumber(Service service, Service.Port port) {
        return switch (this) {
            case OF_PODS ->
                Problem.error(
                        ProblemCode.INVALID_VALUE,
                        Subject.of(service),
                        field(service, port, "targetPort"),
                        NO_NUMBER,
                        "TargetGroup port is empty. Are you using the correct service type?");
            case OF_NODES -> withoutNodePort(service, port);
        };
    }

    private static Problem withoutNodePort(Service service, Service.Port port) {
        return TYPES_WITH_NODE_PORTS.contains(service.spec().type())
                ? Problem.error(
                        ProblemCode.UNSUPPORTED,
                        Subject.of(service),
                        field(service, port, "nodePort"),
                        NO_NUMBER,
                        "TargetGroup port is empty. Instance targets need a node port: allow that one is allocated"
                                + " (spec.allocateLoadBalancerNodePorts), or choose the target type ip")
                : Problem.error(
                        ProblemCode.UNSUPPORTED,
                        Subject.of(service),
                        "spec.type",
                        service.spec().type(),
                        "TargetGroup port is empty. When using Instance targets, your service be must of type"
                                + " 'NodePort' or 'LoadBalancer'");
    }

    private static String field(Service service, Service.Port port, String name) {
        return "spec.ports[" + service.spec().ports().indexOf(port) + "]." + name;
    }

    /** The text {@code traffic-port}, a number, or what the Service's port of this name leads to. */
    public Resolution<PortReference> ofHealthCheck(String written, Service service) {
        OptionalInt number = Literals.int32(written);
        if (number.isPresent()) {
            return Resolution.found(PortReference.of(number.getAsInt()));
        }
        if (written.equals(TRAFFIC_PORT.text())) {
            return Resolution.found(TRAFFIC_PORT);
        }
        return service.port(PortReference.of(written))
                .map(this::ofHealthCheck)
                .orElseGet(() -> Resolution.failed(
                        ProblemCode.BACKEND_NOT_FOUND,
                        "failed to resolve healthCheckPort: unable to find port " + written + " on service "
                                + service.key()));
    }

    private Resolution<PortReference> ofHealthCheck(Service.Port named) {
        return switch (this) {
            case OF_NODES -> Resolution.found(PortReference.of(named.nodePort()));
            case OF_PODS ->
                named.targetPort() instanceof PortReference.Number target
                        ? Resolution.found(target)
                        : Resolution.failed(
                                ProblemCode.UNSUPPORTED,
                                "cannot use named healthCheckPort for IP TargetType when service's targetPort is a named"
                                        + " port");
        };
    }
}
