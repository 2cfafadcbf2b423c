package dev.sluice.core.ingress.frontend;

import static dev.sluice.core.annotation.FrontendNlbAnnotations.HEALTHY_THRESHOLD;
import static dev.sluice.core.annotation.FrontendNlbAnnotations.HEALTH_CHECK_INTERVAL;
import static dev.sluice.core.annotation.FrontendNlbAnnotations.HEALTH_CHECK_PATH;
import static dev.sluice.core.annotation.FrontendNlbAnnotations.HEALTH_CHECK_PORT;
import static dev.sluice.core.annotation.FrontendNlbAnnotations.HEALTH_CHECK_PROTOCOL;
import static dev.sluice.core.annotation.FrontendNlbAnnotations.HEALTH_CHECK_TIMEOUT;
import static dev.sluice.core.annotation.FrontendNlbAnnotations.SUCCESS_CODES;
import static dev.sluice.core.annotation.FrontendNlbAnnotations.UNHEALTHY_THRESHOLD;

import dev.sluice.core.annotation.Literals;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.problem.ProblemCode;
import java.util.Optional;
import java.util.OptionalInt;

/** What one member says about a frontend NLB's health checks; what it doesn't say is absent. */
record WantedHealthCheck(
        Optional<Said<PortReference>> port,
        Optional<Said<String>> protocol,
        Optional<Said<String>> path,
        Optional<Said<String>> successCodes,
        Optional<Said<Integer>> interval,
        Optional<Said<Integer>> timeout,
        Optional<Said<Integer>> healthyThreshold,
        Optional<Said<Integer>> unhealthyThreshold) {
    static final PortReference TRAFFIC_PORT = PortReference.of("traffic-port");

    static WantedHealthCheck read(GroupBuild build, MemberView member) {
        return new WantedHealthCheck(
                port(build, member),
                member.annotated(HEALTH_CHECK_PROTOCOL),
                member.annotated(HEALTH_CHECK_PATH),
                member.annotated(SUCCESS_CODES),
                member.annotated(HEALTH_CHECK_INTERVAL),
                member.annotated(HEALTH_CHECK_TIMEOUT),
                member.annotated(HEALTHY_THRESHOLD),
                member.annotated(UNHEALTHY_THRESHOLD));
    }

    /** A number or {@code traffic-port}: there is no Service whose ports could be named. */
    private static Optional<Said<PortReference>> port(GroupBuild build, MemberView member) {
        return member.annotated(HEALTH_CHECK_PORT).flatMap(said -> {
            OptionalInt number = Literals.int32(said.value());
            if (number.isPresent()) {
                return Optional.of(said.map(text -> PortReference.of(number.getAsInt())));
            }
            if (said.value().equals(TRAFFIC_PORT.text())) {
                return Optional.of(said.map(text -> TRAFFIC_PORT));
            }
            build.reject(
                    said.source(),
                    ProblemCode.INVALID_VALUE,
                    "failed to compute listenPort config for ingress: " + member.key()
                            + ": failed to resolve healthCheckPort");
            return Optional.empty();
        });
    }
}
