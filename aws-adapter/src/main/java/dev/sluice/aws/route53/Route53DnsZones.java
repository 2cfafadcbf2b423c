package dev.sluice.aws.route53;

import dev.sluice.core.cloud.DnsRecord;
import dev.sluice.core.cloud.HostedZone;
import dev.sluice.core.port.DnsZones;
import java.util.List;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ResourceRecord;

/** {@link DnsZones} on the SDK's client, and as safe for several threads as that is. */
public final class Route53DnsZones implements DnsZones {
    private static final long SECONDS_TO_LIVE = 60;

    private final Route53Client client;

    public Route53DnsZones(Route53Client client) {
        this.client = client;
    }

    @Override
    public List<HostedZone> list() {
        return client.listHostedZones().hostedZones().stream()
                .map(zone -> new HostedZone(zone.id(), zone.name()))
                .toList();
    }

    @Override
    public void createRecord(String zoneId, DnsRecord record) {
        change(zoneId, ChangeAction.CREATE, record);
    }

    @Override
    public void deleteRecord(String zoneId, DnsRecord record) {
        change(zoneId, ChangeAction.DELETE, record);
    }

    private void change(String zoneId, ChangeAction action, DnsRecord record) {
        ResourceRecord value = ResourceRecord.builder().value(record.value()).build();
        Change change = Change.builder()
                .action(action)
                .resourceRecordSet(set -> set.name(record.name())
                        .type(record.type())
                        .ttl(SECONDS_TO_LIVE)
                        .resourceRecords(value))
                .build();
        client.changeResourceRecordSets(
                request -> request.hostedZoneId(zoneId).changeBatch(batch -> batch.changes(change)));
    }
}
