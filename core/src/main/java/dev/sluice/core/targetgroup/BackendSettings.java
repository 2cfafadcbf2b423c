package dev.sluice.core.targetgroup;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** What annotations, class and flags say about one target group; defaults stand where they say nothing. */
record BackendSettings(
        String targetType,
        String protocol,
        String protocolVersion,
        HealthCheck healthCheck,
        SortedMap<String, String> attributes,
        SortedMap<String, String> tags,
        OptionalInt controlPort,
        Optional<LabelSelector> nodeSelector,
        boolean multiCluster,
        List<Origin> origins) {
    static final String IP = "ip";
    static final String INSTANCE = "instance";
    /** In place of a type that has been reported, so that nothing else is reported because of it. */
    static final String UNKNOWN = "";

    BackendSettings {
        requireNonNull(targetType, "targetType");
        requireNonNull(protocol, "protocol");
        requireNonNull(protocolVersion, "protocolVersion");
        requireNonNull(healthCheck, "healthCheck");
        attributes = SortedMaps.copyOf(attributes);
        tags = SortedMaps.copyOf(tags);
        requireNonNull(controlPort, "controlPort");
        requireNonNull(nodeSelector, "nodeSelector");
        origins = List.copyOf(origins);
    }

    boolean isIp() {
        return targetType.equals(IP);
    }

    boolean isInstance() {
        return targetType.equals(INSTANCE);
    }

    /** Where targets are reached; a type that is unknown counts as nodes. */
    TargetPorts ports() {
        return isIp() ? TargetPorts.OF_PODS : TargetPorts.OF_NODES;
    }

    /** The health check with its port resolved. */
    HealthCheck healthCheck(PortReference port) {
        return new HealthCheck(
                Optional.of(port),
                healthCheck.protocol(),
                healthCheck.path(),
                healthCheck.matcher(),
                healthCheck.intervalSeconds(),
                healthCheck.timeoutSeconds(),
                healthCheck.healthyThresholdCount(),
                healthCheck.unhealthyThresholdCount());
    }
}
