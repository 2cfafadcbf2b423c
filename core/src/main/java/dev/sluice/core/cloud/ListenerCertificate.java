package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

/** A certificate of a listener; the default one may be listed a second time as an extra one. */
public record ListenerCertificate(String arn, boolean isDefault) {
    public ListenerCertificate {
        requireNonNull(arn, "arn");
    }
}
