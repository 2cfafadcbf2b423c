package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.DnsRecord;
import dev.sluice.core.cloud.HostedZone;
import java.util.List;

/** A hosted zone of Route 53 with its records. */
public record HostedZoneRow(HostedZone zone, List<DnsRecord> records) {
    public HostedZoneRow {
        requireNonNull(zone, "zone");
        records = List.copyOf(records);
    }

    public String id() {
        return zone.id();
    }
}
