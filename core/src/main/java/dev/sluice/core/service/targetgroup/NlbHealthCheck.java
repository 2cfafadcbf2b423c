package dev.sluice.core.service.targetgroup;

import static dev.sluice.core.annotation.NlbTrafficAnnotations.HEALTHY_THRESHOLD;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.HEALTH_CHECK_INTERVAL;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.HEALTH_CHECK_PATH;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.HEALTH_CHECK_PORT;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.HEALTH_CHECK_PROTOCOL;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.HEALTH_CHECK_TIMEOUT;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.SUCCESS_CODES;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.UNHEALTHY_THRESHOLD;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.targetgroup.TargetPorts;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How targets are checked. Nodes of a Service with the traffic policy {@code Local} are asked by default whether they run
 * one of its pods, which kube-proxy answers on a port of its own; all others whether they take connections.
 */
record NlbHealthCheck(HealthCheck check, String protocol, PortReference port, int intervalSeconds) {
    private static final String TCP = "TCP";

    static NlbHealthCheck of(ServiceBuild build, NlbBackend backend, NlbTargetType type) {
        boolean local = !type.ip() && backend.isLocal();
        boolean advanced = build.gate(FeatureGate.NLB_HEALTH_CHECK_ADVANCED_CONFIG);
        String protocol = build.read(HEALTH_CHECK_PROTOCOL).orElse(local ? "HTTP" : TCP);
        boolean http = !protocol.equals(TCP);
        PortReference port = port(build, backend, type, local);
        int interval = build.read(HEALTH_CHECK_INTERVAL).orElse(10);
        int timeout = local ? 6 : 10;
        int threshold = local ? 2 : 3;
        HealthCheck check = new HealthCheck(
                Optional.of(port),
                Optional.of(protocol),
                http ? Optional.of(build.read(HEALTH_CHECK_PATH).orElse(local ? "/healthz" : "/")) : Optional.empty(),
                http && advanced
                        ? Optional.of(new HealthCheck.Matcher.HttpCode(
                                build.read(SUCCESS_CODES).orElse("200-399")))
                        : Optional.empty(),
                OptionalInt.of(interval),
                OptionalInt.of(advanced ? build.read(HEALTH_CHECK_TIMEOUT).orElse(timeout) : timeout),
                OptionalInt.of(build.read(HEALTHY_THRESHOLD).orElse(threshold)),
                OptionalInt.of(build.read(UNHEALTHY_THRESHOLD).orElse(threshold)));
        return new NlbHealthCheck(check, protocol, port, interval);
    }

    /** By default a port of the Service whose load balancer it is, even where another one's targets are checked. */
    private static PortReference port(ServiceBuild build, NlbBackend backend, NlbTargetType type, boolean local) {
        Optional<String> written = build.read(HEALTH_CHECK_PORT);
        if (written.isEmpty()) {
            return local ? PortReference.of(build.service().spec().healthCheckNodePort()) : TargetPorts.TRAFFIC_PORT;
        }
        return build.found(type.ports().ofHealthCheck(written.get(), backend.service()), HEALTH_CHECK_PORT)
                .orElse(TargetPorts.TRAFFIC_PORT);
    }
}
