package dev.sluice.aws.simulated.acm;

import dev.sluice.aws.simulated.world.CertificateRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.DnsRecord;
import java.util.HashSet;
import java.util.Set;

/** The status of a certificate in ACM's words: a pending one is issued once DNS proves control over all its names. */
public final class CertificateState {
    private static final String PENDING = "PENDING_VALIDATION";

    private CertificateState() {}

    public static String now(View view, CertificateRow row) {
        AcmCertificate certificate = row.certificate();
        boolean waits = certificate.status().equals(PENDING)
                && !certificate.validationRecords().isEmpty();
        return waits && isProven(view, certificate) ? "ISSUED" : certificate.status();
    }

    private static boolean isProven(View view, AcmCertificate certificate) {
        Set<DnsRecord> known = new HashSet<>();
        view.all(Tables.HOSTED_ZONES).forEach(zone -> known.addAll(zone.records()));
        return certificate.validationRecords().stream()
                .allMatch(validation ->
                        validation.record().filter(known::contains).isPresent());
    }
}
