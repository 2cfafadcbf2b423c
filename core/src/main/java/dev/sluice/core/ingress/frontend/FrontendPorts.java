package dev.sluice.core.ingress.frontend;

import static dev.sluice.core.annotation.FrontendNlbAnnotations.LISTENER_PORT_MAPPING;

import dev.sluice.core.annotation.Literals;
import dev.sluice.core.ingress.listener.GroupListeners;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** On which ports a frontend NLB listens, and where each leads. */
final class FrontendPorts {
    private final GroupBuild build;

    FrontendPorts(GroupBuild build) {
        this.build = build;
    }

    /** The ports of all members, merged. */
    List<FrontendPort> merged(GroupListeners albListeners) {
        SortedMap<Integer, List<WantedPort>> byPort = new TreeMap<>();
        for (int i = 0; i < build.members().size(); i++) {
            MemberView member = build.members().get(i);
            SortedMap<Integer, Integer> mapping =
                    mapping(member, albListeners.portsByMember().get(i));
            if (!mapping.isEmpty()) {
                WantedHealthCheck healthCheck = WantedHealthCheck.read(build, member);
                mapping.forEach((port, albPort) -> byPort.computeIfAbsent(port, key -> new ArrayList<>())
                        .add(new WantedPort(member, albPort, origin(member, port), healthCheck)));
            }
        }
        List<FrontendPort> ports = new ArrayList<>();
        byPort.forEach((port, wanted) -> ports.add(new FrontendPortMerge(build, port, wanted).merge()));
        return ports;
    }

    /** ALB port by NLB port: as the member maps them, else each of its ports to itself. */
    private SortedMap<Integer, Integer> mapping(MemberView member, SortedSet<Integer> albPorts) {
        Optional<Said<SortedMap<String, String>>> written = member.annotated(LISTENER_PORT_MAPPING)
                .filter(said -> !said.value().isEmpty());
        SortedMap<Integer, Integer> mapping = new TreeMap<>();
        if (written.isEmpty()) {
            albPorts.forEach(port -> mapping.put(port, port));
            return mapping;
        }
        Origin source = written.get().source();
        written.get().value().forEach((nlb, alb) -> {
            OptionalInt nlbPort = number(member, source, "NLB", nlb);
            OptionalInt albPort = number(member, source, "ALB", alb);
            if (nlbPort.isPresent() && albPort.isPresent()) {
                if (albPorts.contains(albPort.getAsInt())) {
                    mapping.put(nlbPort.getAsInt(), albPort.getAsInt());
                } else {
                    build.warn(
                            source,
                            ProblemCode.WITHOUT_EFFECT,
                            "this Ingress does not listen on port " + alb + ", so NLB port " + nlb + " leads nowhere");
                }
            }
        });
        return mapping;
    }

    private OptionalInt number(MemberView member, Origin source, String which, String text) {
        OptionalInt number = Literals.int32(text);
        if (number.isEmpty()) {
            build.reject(
                    source,
                    ProblemCode.INVALID_VALUE,
                    "failed to compute listenPort config for ingress: " + member.key() + ": invalid " + which
                            + " listener port: " + text);
        }
        return number;
    }

    private static Origin origin(MemberView member, int port) {
        return member.annotations()
                .source(LISTENER_PORT_MAPPING)
                .map(Origin::of)
                .orElseGet(() -> new Origin(member.subject(), LISTENER_PORT_MAPPING.key(), port + "=" + port));
    }
}
