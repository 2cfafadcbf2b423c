package dev.sluice.core.port;

import dev.sluice.core.cloud.DnsRecord;
import dev.sluice.core.cloud.HostedZone;
import java.util.List;

/** Route 53, as far as the validation of certificates needs it. Conventions as in {@link LoadBalancers}. */
public interface DnsZones {
    /** The first page of hosted zones. */
    List<HostedZone> list();

    void createRecord(String zoneId, DnsRecord record);

    void deleteRecord(String zoneId, DnsRecord record);
}
