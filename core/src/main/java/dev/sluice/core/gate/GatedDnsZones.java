package dev.sluice.core.gate;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.DnsRecord;
import dev.sluice.core.cloud.HostedZone;
import dev.sluice.core.port.DnsZones;
import java.util.List;

/** {@link DnsZones} whose writing passes the gate. */
record GatedDnsZones(DnsZones behind, WriteGate gate) implements DnsZones {
    GatedDnsZones {
        requireNonNull(behind, "behind");
        requireNonNull(gate, "gate");
    }

    @Override
    public List<HostedZone> list() {
        return behind.list();
    }

    @Override
    public void createRecord(String zoneId, DnsRecord record) {
        gate.pass("ChangeResourceRecordSets");
        behind.createRecord(zoneId, record);
    }

    @Override
    public void deleteRecord(String zoneId, DnsRecord record) {
        gate.pass("ChangeResourceRecordSets");
        behind.deleteRecord(zoneId, record);
    }
}
