package dev.sluice.core.targetgroup;

import static dev.sluice.core.annotation.TargetGroupAnnotations.HEALTH_CHECK_PORT;

import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.annotation.Literals;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.problem.Subject;
import java.util.Optional;
import java.util.OptionalInt;

/** The ports of a target group that depend on its Service: the group's own, and the health check's. */
final class TargetGroupPorts {
    static final String TRAFFIC_PORT = "traffic-port";
    /** Every target is registered with its own port, so a named target port needs any number here. */
    private static final int ANY_PORT = 1;

    private final AnnotationReaders annotations;
    private final Problems problems;

    TargetGroupPorts(AnnotationReaders annotations, Problems problems) {
        this.annotations = annotations;
        this.problems = problems;
    }

    /** The node port or the number of the target port; 0 is reported. */
    int port(Backend backend, BackendSettings read) {
        boolean ip = read.isIp();
        Service.Port port = backend.port();
        int number = switch (port.targetPort()) {
            case PortReference.Number target -> ip ? target.port() : port.nodePort();
            case PortReference.Name ignored -> ip ? ANY_PORT : port.nodePort();
        };
        if (number == 0 && ip) {
            problems.add(withoutTargetPort(backend));
        } else if (number == 0 && read.isInstance()) {
            problems.add(withoutNodePort(backend));
        }
        return number;
    }

    /** The text {@code traffic-port} or a number; a name that means no port is reported. */
    PortReference healthCheckPort(Backend backend, BackendSettings read) {
        AnnotationReader reader = annotations.of(backend.service(), backend.ingress());
        String written = reader.read(HEALTH_CHECK_PORT).orElse(TRAFFIC_PORT);
        OptionalInt number = Literals.int32(written);
        if (written.equals(TRAFFIC_PORT) || number.isPresent()) {
            return number.isPresent() ? PortReference.of(number.getAsInt()) : PortReference.of(TRAFFIC_PORT);
        }
        Optional<Service.Port> named = backend.service().port(PortReference.of(written));
        if (named.isEmpty()) {
            reader.reject(
                    HEALTH_CHECK_PORT,
                    ProblemCode.BACKEND_NOT_FOUND,
                    "failed to resolve healthCheckPort: unable to find port " + written + " on service "
                            + backend.service().key());
        } else if (!read.isIp()) {
            return PortReference.of(named.get().nodePort());
        } else if (named.get().targetPort() instanceof PortReference.Number target) {
            return target;
        } else {
            reader.reject(
                    HEALTH_CHECK_PORT,
                    ProblemCode.UNSUPPORTED,
                    "cannot use named healthCheckPort for IP TargetType when service's targetPort is a named port");
        }
        return PortReference.of(TRAFFIC_PORT);
    }

    private static Problem withoutTargetPort(Backend backend) {
        int index = backend.service().spec().ports().indexOf(backend.port());
        return Problem.error(
                ProblemCode.INVALID_VALUE,
                Subject.of(backend.service()),
                "spec.ports[" + index + "].targetPort",
                "0",
                "TargetGroup port is empty. Are you using the correct service type?");
    }

    private static Problem withoutNodePort(Backend backend) {
        return Problem.error(
                        ProblemCode.UNSUPPORTED,
                        Subject.of(backend.service()),
                        "spec.type",
                        backend.service().spec().type(),
                        "TargetGroup port is empty. When using Instance targets, your service be must of type"
                                + " 'NodePort' or 'LoadBalancer'")
                .withHint("or set alb.ingress.kubernetes.io/target-type to ip");
    }
}
