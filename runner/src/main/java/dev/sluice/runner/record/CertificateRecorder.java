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
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Records the certificates of ACM. Those that are not issued yet, tags, and the hosted zones that could validate new
 * ones are recorded where the controller manages certificates.
 */
final class CertificateRecorder {
    /** ACM's usual one; no plan asks which it is. */
    private static final String KEY_ALGORITHM = "RSA_2048";

    private static final SortedMap<String, String> NO_TAGS = Collections.emptySortedMap();

    private final Cloud cloud;
    private final boolean managed;
    private final Leniency leniency;

    CertificateRecorder(Cloud cloud, FeatureGates gates, Leniency leniency) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.managed = gates.isEnabled(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT);
        this.leniency = requireNonNull(leniency, "leniency");
    }

    void record(Draft draft) {
        TreeSet<Arn> arns = new TreeSet<>();
        arns.addAll(leniency.read("certificates", List.of(), cloud.certificates()::listIssued));
        if (managed) {
            leniency.read("certificates", List.<AcmCertificate>of(), cloud.certificates()::list)
                    .forEach(found -> arns.add(found.arn()));
            leniency.read("hosted zones", List.<HostedZone>of(), cloud.dnsZones()::list)
                    .forEach(zone -> draft.put(Tables.HOSTED_ZONES, new HostedZoneRow(zone, List.of())));
        }
        for (Arn arn : arns) {
            draft.put(
                    Tables.CERTIFICATES,
                    new CertificateRow(
                            cloud.certificates().describe(arn),
                            KEY_ALGORITHM,
                            Moment.past(),
                            managed ? tags(arn) : NO_TAGS));
        }
    }

    private SortedMap<String, String> tags(Arn certificate) {
        return leniency.read(
                "certificates' tags", NO_TAGS, () -> cloud.certificates().tags(certificate));
    }
}
