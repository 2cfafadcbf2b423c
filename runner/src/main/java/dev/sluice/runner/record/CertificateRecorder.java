package dev.sluice.runner.record;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.world.CertificateRow;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.HostedZoneRow;
import dev.sluice.aws.simulated.world.Moment;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.HostedZone;
import dev.sluice.core.port.Cloud;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Records the certificates of ACM, and the hosted zones that could validate new ones. */
final class CertificateRecorder {
    /** ACM's usual one; no plan asks which it is. */
    private static final String KEY_ALGORITHM = "RSA_2048";

    private final Cloud cloud;
    private final Leniency leniency;

    CertificateRecorder(Cloud cloud, Leniency leniency) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.leniency = requireNonNull(leniency, "leniency");
    }

    void record(Draft draft) {
        TreeSet<Arn> arns = new TreeSet<>();
        arns.addAll(leniency.read("certificates", List.of(), cloud.certificates()::listIssued));
        leniency.read("certificates", List.<AcmCertificate>of(), cloud.certificates()::list)
                .forEach(found -> arns.add(found.arn()));
        for (Arn arn : arns) {
            draft.put(
                    Tables.CERTIFICATES,
                    new CertificateRow(
                            cloud.certificates().describe(arn),
                            KEY_ALGORITHM,
                            Moment.past(),
                            leniency.read(
                                    "certificates' tags",
                                    new TreeMap<>(),
                                    () -> cloud.certificates().tags(arn))));
        }
        leniency.read("hosted zones", List.<HostedZone>of(), cloud.dnsZones()::list)
                .forEach(zone -> draft.put(Tables.HOSTED_ZONES, new HostedZoneRow(zone, List.of())));
    }
}
