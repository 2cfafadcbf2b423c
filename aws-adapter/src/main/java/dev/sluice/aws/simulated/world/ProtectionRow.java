package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

/** A protection of Shield Advanced. */
public record ProtectionRow(String id, String name, String resource) {
    public ProtectionRow {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(resource, "resource");
    }
}
