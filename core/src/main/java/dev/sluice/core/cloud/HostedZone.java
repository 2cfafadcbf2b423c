package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

/** A hosted zone of Route 53; the name may end in a dot. */
public record HostedZone(String id, String name) {
    public HostedZone {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }
}
