package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * A pool of targets that listener rules forward to. AWS can change neither its target type nor its protocol, protocol
 * version and target control port.
 */
public record TargetGroup(
        ResourceId id,
        String name,
        String targetType,
        int port,
        String protocol,
        Optional<String> protocolVersion,
        String ipAddressType,
        Optional<HealthCheck> healthCheck,
        OptionalInt targetControlPort,
        SortedMap<String, String> attributes,
        SortedMap<String, String> tags,
        List<Origin> origins)
        implements Resource {
    public TargetGroup {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(targetType, "targetType");
        requireNonNull(protocol, "protocol");
        requireNonNull(protocolVersion, "protocolVersion");
        requireNonNull(ipAddressType, "ipAddressType");
        requireNonNull(healthCheck, "healthCheck");
        requireNonNull(targetControlPort, "targetControlPort");
        attributes = SortedMaps.copyOf(attributes);
        tags = SortedMaps.copyOf(tags);
        origins = List.copyOf(origins);
    }
}
