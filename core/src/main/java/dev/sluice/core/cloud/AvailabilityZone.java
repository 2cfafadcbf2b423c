package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

/** A zone; {@code type} is AWS's word, such as {@code availability-zone} or {@code local-zone}. */
public record AvailabilityZone(String id, String name, String type) {
    public AvailabilityZone {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(type, "type");
    }
}
