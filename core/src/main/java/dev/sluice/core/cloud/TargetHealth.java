package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

/** A target with its health: AWS's words for state and reason, empty where AWS says nothing. */
public record TargetHealth(Target target, String state, String reason, String description) {
    public TargetHealth {
        requireNonNull(target, "target");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
        requireNonNull(description, "description");
    }
}
