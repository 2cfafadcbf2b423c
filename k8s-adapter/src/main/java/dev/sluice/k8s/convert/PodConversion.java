package dev.sluice.k8s.convert;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.Pod;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code v1} Pod to its record: only what targets need, since pods are many. */
final class PodConversion {
    private static final String QUIC_CONTAINERS =
            "service.beta.kubernetes.io/aws-load-balancer-quic-enabled-containers";
    private static final int POD_DEFAULT = 0;

    private final String quicEnvironmentVariable;

    PodConversion(String quicEnvironmentVariable) {
        this.quicEnvironmentVariable = requireNonNull(quicEnvironmentVariable, "quicEnvironmentVariable");
    }

    Pod from(Fields pod) {
        Fields spec = pod.object("spec");
        Fields status = pod.object("status");
        boolean usesQuic = pod.object("metadata").textMap("annotations").containsKey(QUIC_CONTAINERS);
        List<Container> containers = containers(spec);
        return new Pod(
                MetaConversion.trimmed(pod, List.of(Pod.ENI_ANNOTATION)),
                spec.text("nodeName"),
                status.text("podIP"),
                containers.stream()
                        .flatMap(container -> container.ports().stream())
                        .toList(),
                spec.list("readinessGates", gate -> gate.text("conditionType")),
                status.list("conditions", PodConversion::condition),
                usesQuic ? serverIds(containers) : new TreeMap<>());
    }

    static ConditionStatus status(String text) {
        return switch (text) {
            case "True" -> ConditionStatus.TRUE;
            case "False" -> ConditionStatus.FALSE;
            default -> ConditionStatus.UNKNOWN;
        };
    }

    /** Containers, then the init containers that keep running beside them. */
    private List<Container> containers(Fields spec) {
        Stream<Container> sidecars = spec.list("initContainers", this::container).stream()
                .filter(container -> container.restartPolicy().equals("Always"));
        return Stream.concat(spec.list("containers", this::container).stream(), sidecars)
                .toList();
    }

    private Container container(Fields container) {
        List<Optional<String>> values = container.list(
                "env",
                variable -> variable.text("name").equals(quicEnvironmentVariable)
                        ? Optional.of(variable.text("value"))
                        : Optional.empty());
        return new Container(
                container.text("restartPolicy"),
                container.list("ports", port -> new Pod.ContainerPort(port.text("name"), port.number("containerPort"))),
                values.stream().flatMap(Optional::stream).findFirst().flatMap(PodConversion::serverId));
    }

    private static SortedMap<Integer, String> serverIds(List<Container> containers) {
        SortedMap<Integer, String> ids = new TreeMap<>();
        for (Container container : containers) {
            container.serverId().ifPresent(id -> {
                ids.putIfAbsent(POD_DEFAULT, id);
                container.ports().forEach(port -> ids.put(port.port(), id));
            });
        }
        return ids;
    }

    private static Optional<String> serverId(String base64) {
        try {
            byte[] id = Base64.getDecoder().decode(base64);
            return id.length == 0
                    ? Optional.empty()
                    : Optional.of("0x" + HexFormat.of().formatHex(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Pod.Condition condition(Fields condition) {
        return new Pod.Condition(
                condition.text("type"),
                status(condition.text("status")),
                condition.text("reason"),
                condition.text("message"),
                condition.time("lastTransitionTime"));
    }

    /** What counts of a container. */
    private record Container(String restartPolicy, List<Pod.ContainerPort> ports, Optional<String> serverId) {
        Container {
            ports = List.copyOf(ports);
        }
    }
}
