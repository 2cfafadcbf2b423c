package dev.sluice.core.targetgroup;

import static dev.sluice.core.annotation.TargetGroupAnnotations.HEALTH_CHECK_PORT;

import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;

/** The ports of a target group of an Ingress's backend: the group's own, and the health check's. */
final class TargetGroupPorts {
    private final AnnotationReaders annotations;
    private final Problems problems;

    TargetGroupPorts(AnnotationReaders annotations, Problems problems) {
        this.annotations = annotations;
        this.problems = problems;
    }

    /** The node port or the number of the target port; 0 is reported. */
    int port(Backend backend, BackendSettings read) {
        int number = read.ports().number(backend.port());
        if (number == 0 && (read.isIp() || read.isInstance())) {
            Problem problem = read.ports().withoutNumber(backend.service(), backend.port());
            problems.add(
                    read.isIp() ? problem : problem.withHint("or set alb.ingress.kubernetes.io/target-type to ip"));
        }
        return number;
    }

    /** The text {@code traffic-port} or a number; a name that means no port is reported. */
    PortReference healthCheckPort(Backend backend, BackendSettings read) {
        AnnotationReader reader = annotations.of(backend.service(), backend.ingress());
        String written = reader.read(HEALTH_CHECK_PORT).orElse(TargetPorts.TRAFFIC_PORT.text());
        return switch (read.ports().ofHealthCheck(written, backend.service())) {
            case Resolution.Found<PortReference> found -> found.value();
            case Resolution.Failed<PortReference> failed -> {
                reader.reject(HEALTH_CHECK_PORT, failed.code(), failed.message());
                yield TargetPorts.TRAFFIC_PORT;
            }
        };
    }
}
