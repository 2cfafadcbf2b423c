package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

/** A trust store of Elastic Load Balancing. */
public record TrustStoreRow(String name, String arn) {
    public TrustStoreRow {
        requireNonNull(name, "name");
        requireNonNull(arn, "arn");
    }
}
