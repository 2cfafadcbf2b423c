package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

/** A Shield Advanced protection that exists. */
public record ShieldProtectionState(String id, String name) {
    public ShieldProtectionState {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }
}
