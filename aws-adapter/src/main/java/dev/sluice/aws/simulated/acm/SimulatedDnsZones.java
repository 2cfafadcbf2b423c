package dev.sluice.aws.simulated.acm;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.HostedZoneRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.DnsRecord;
import dev.sluice.core.cloud.HostedZone;
import dev.sluice.core.port.DnsZones;
import java.util.ArrayList;
import java.util.List;

/** Hosted zones in memory, by Route 53's rules. */
public final class SimulatedDnsZones implements DnsZones {
    private static final int PAGE = 100;

    private final SimulatedCalls calls;

    public SimulatedDnsZones(SimulatedCalls calls) {
        this.calls = requireNonNull(calls, "calls");
    }

    @Override
    public List<HostedZone> list() {
        return calls.read(
                Service.ROUTE53,
                "ListHostedZones",
                view -> view.all(Tables.HOSTED_ZONES).stream()
                        .map(HostedZoneRow::zone)
                        .limit(PAGE)
                        .toList());
    }

    @Override
    public void createRecord(String zoneId, DnsRecord dnsRecord) {
        calls.write(Service.ROUTE53, "ChangeResourceRecordSets", draft -> {
            HostedZoneRow row = lookup(draft, zoneId);
            requireInside(row.zone(), dnsRecord);
            boolean taken = row.records().stream()
                    .anyMatch(present -> present.name().equals(dnsRecord.name())
                            && present.type().equals(dnsRecord.type()));
            if (taken) {
                throw invalidChange(
                        "Tried to create resource record set " + label(dnsRecord) + " but it already exists");
            }
            List<DnsRecord> records = new ArrayList<>(row.records());
            records.add(dnsRecord);
            draft.put(Tables.HOSTED_ZONES, new HostedZoneRow(row.zone(), records));
            return zoneId;
        });
    }

    @Override
    public void deleteRecord(String zoneId, DnsRecord dnsRecord) {
        calls.write(Service.ROUTE53, "ChangeResourceRecordSets", draft -> {
            HostedZoneRow row = lookup(draft, zoneId);
            List<DnsRecord> records = new ArrayList<>(row.records());
            if (!records.remove(dnsRecord)) {
                throw invalidChange(
                        "Tried to delete resource record set " + label(dnsRecord) + " but it was not found");
            }
            draft.put(Tables.HOSTED_ZONES, new HostedZoneRow(row.zone(), records));
            return zoneId;
        });
    }

    private static HostedZoneRow lookup(Draft draft, String zoneId) {
        return draft.find(Tables.HOSTED_ZONES, zoneId)
                .orElseThrow(() -> new Refusal("NoSuchHostedZone", "No hosted zone found with ID: " + zoneId));
    }

    private static void requireInside(HostedZone zone, DnsRecord dnsRecord) {
        String name = withDot(dnsRecord.name());
        String suffix = withDot(zone.name());
        if (!name.equals(suffix) && !name.endsWith("." + suffix)) {
            throw invalidChange("RRSet with DNS name " + name + " is not permitted in zone " + suffix);
        }
    }

    private static String withDot(String name) {
        return name.endsWith(".") ? name : name + ".";
    }

    private static String label(DnsRecord dnsRecord) {
        return "[name='" + dnsRecord.name() + "', type='" + dnsRecord.type() + "']";
    }

    private static Refusal invalidChange(String message) {
        return new Refusal("InvalidChangeBatch", "[" + message + "]");
    }
}
