package dev.sluice.core.ingress.frontend;

import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Merges what members want of one port of a frontend NLB. The ALB port has to agree; of the health check an explicit
 * value beats a default, and two explicit ones have to agree.
 */
final class FrontendPortMerge {
    private final GroupBuild build;
    private final int port;
    private final List<WantedPort> wanted;

    FrontendPortMerge(GroupBuild build, int port, List<WantedPort> wanted) {
        this.build = build;
        this.port = port;
        this.wanted = List.copyOf(wanted);
    }

    FrontendPort merge() {
        FrontendHealthCheck healthCheck = new FrontendHealthCheck(
                merged("Port", WantedHealthCheck::port, WantedHealthCheck.TRAFFIC_PORT),
                merged("Protocol", WantedHealthCheck::protocol, "HTTP"),
                merged("Path", WantedHealthCheck::path, "/"),
                successCodes(),
                merged("IntervalSeconds", WantedHealthCheck::interval, 15),
                merged("TimeoutSeconds", WantedHealthCheck::timeout, 5),
                merged("HealthyThresholdCount", WantedHealthCheck::healthyThreshold, 2),
                merged("UnhealthyThresholdCount", WantedHealthCheck::unhealthyThreshold, 2));
        return new FrontendPort(port, albPort(), healthCheck);
    }

    private int albPort() {
        WantedPort first = wanted.getFirst();
        for (int i = 1; i < wanted.size(); i++) {
            WantedPort later = wanted.get(i);
            if (later.albPort() != first.albPort()) {
                reject(first.source(), "Target Port", i, later.albPort(), first.albPort());
                reject(later.source(), "Target Port", i, later.albPort(), first.albPort());
            }
        }
        return first.albPort();
    }

    private <T> T merged(String what, Function<WantedHealthCheck, Optional<Said<T>>> question, T otherwise) {
        return explicit(what, question, false).orElse(otherwise);
    }

    /** As upstream, which compares by identity: success codes on two members of a port never agree. */
    private String successCodes() {
        return explicit("Matcher", WantedHealthCheck::successCodes, true).orElse("200");
    }

    private <T> Optional<T> explicit(
            String what, Function<WantedHealthCheck, Optional<Said<T>>> question, boolean evenEqualOnes) {
        Optional<Said<T>> chosen = Optional.empty();
        for (int i = 0; i < wanted.size(); i++) {
            Optional<Said<T>> said = question.apply(wanted.get(i).healthCheck());
            if (chosen.isEmpty()) {
                chosen = said;
            } else if (said.isPresent()
                    && (evenEqualOnes || !said.get().value().equals(chosen.get().value()))) {
                T earlier = chosen.get().value();
                T later = said.get().value();
                reject(chosen.get().source(), what, i, later, earlier);
                reject(said.get().source(), what, i, later, earlier);
            }
        }
        return chosen.map(Said::value);
    }

    private void reject(Origin source, String what, int index, Object later, Object earlier) {
        build.reject(
                source,
                ProblemCode.CONFLICTING_VALUES,
                "failed to merge NLB listenPort config for port: " + port + ": conflicting " + what + ", config "
                        + (index + 1) + ": " + later + ", previous: " + earlier);
    }
}
