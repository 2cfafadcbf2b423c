package dev.sluice.core.service.listener;

import static dev.sluice.core.annotation.NlbTrafficAnnotations.TCP_UDP_LISTENER;

import dev.sluice.core.annotation.Literals;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import dev.sluice.core.settings.FeatureGate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ports of a Service as its load balancer listens on them; those for TCP and UDP may become one. */
public final class ListenedPorts {
    private static final List<String> MERGEABLE = List.of(ListenedPort.TCP, ListenedPort.UDP);

    private final ServiceBuild build;

    ListenedPorts(ServiceBuild build) {
        this.build = build;
    }

    /** Whether ports with one number become one listener; otherwise the first of them gets it. */
    public static boolean areMerged(ServiceBuild build) {
        return build.read(TCP_UDP_LISTENER)
                .flatMap(Literals::bool)
                .orElseGet(() -> build.gate(FeatureGate.ENABLE_TCP_UDP_LISTENER));
    }

    /** In the Service's order, or by number where ports are merged; numbers may be there twice where they are not. */
    List<ListenedPort> all() {
        List<Service.Port> ports = build.service().spec().ports();
        return areMerged(build)
                ? byNumber(ports).stream().map(this::merged).toList()
                : ports.stream().map(ListenedPort::of).toList();
    }

    private static Collection<List<Service.Port>> byNumber(List<Service.Port> ports) {
        SortedMap<Integer, List<Service.Port>> byNumber = new TreeMap<>();
        ports.forEach(port -> byNumber.computeIfAbsent(port.port(), number -> new ArrayList<>())
                .add(port));
        return byNumber.values();
    }

    /** Of two ports the first one tells where traffic goes. */
    private ListenedPort merged(List<Service.Port> ports) {
        Service.Port first = ports.getFirst();
        if (ports.size() == 1) {
            return ListenedPort.of(first);
        }
        List<String> protocols = ports.stream().map(Service.Port::protocol).toList();
        List<String> strangers = protocols.stream()
                .filter(protocol -> !MERGEABLE.contains(protocol))
                .toList();
        if (ports.size() > 2) {
            reject(
                    first,
                    "can only merge two ports, not " + ports.size() + " (" + first.port() + " for "
                            + String.join(", ", protocols) + ")");
        } else if (!strangers.isEmpty()) {
            reject(first, "unsupported protocol for merging: " + strangers.getFirst());
        } else if (protocols.getFirst().equals(protocols.getLast())) {
            reject(first, "protocols can't match for merging: " + protocols.getFirst());
        }
        return new ListenedPort(first, ListenedPort.TCP_AND_UDP);
    }

    private void reject(Service.Port port, String message) {
        int index = build.service().spec().ports().indexOf(port);
        build.findings()
                .reject(
                        build.field("spec.ports[" + index + "].port", Integer.toString(port.port())),
                        ProblemCode.CONFLICTING_VALUES,
                        message);
    }
}
