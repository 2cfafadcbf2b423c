package dev.sluice.core.cloud;

import static java.util.Objects.requireNonNull;

/** A DNS record with one value. */
public record DnsRecord(String name, String type, String value) {
    public DnsRecord {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(value, "value");
    }
}
