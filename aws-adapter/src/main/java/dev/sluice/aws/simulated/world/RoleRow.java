package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

/** A role that may be assumed with this external id (empty: with any). */
public record RoleRow(String arn, String externalId) {
    public RoleRow {
        requireNonNull(arn, "arn");
        requireNonNull(externalId, "externalId");
    }
}
