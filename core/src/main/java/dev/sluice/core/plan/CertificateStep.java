package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.Ref;
import java.util.SortedMap;

/** Certificates of ACM with the DNS records that validate them. */
public sealed interface CertificateStep extends Step {

    /** Requests the certificate; for one that Amazon issues, also writes its validation records. */
    record RequestCertificate(ManagedCertificate desired, SortedMap<String, String> tags) implements CertificateStep {
        public RequestCertificate {
            requireNonNull(desired, "desired");
            tags = SortedMaps.copyOf(tags);
        }

        @Override
        public String action() {
            return "RequestCertificate";
        }
    }

    /** Waits until the certificate is issued. */
    record AwaitIssued(Ref certificate) implements CertificateStep {
        public AwaitIssued {
            requireNonNull(certificate, "certificate");
        }

        @Override
        public String action() {
            return "DescribeCertificate";
        }
    }

    /** Deletes the certificate and, if it is one that Amazon issued, its validation records. */
    record DeleteCertificate(Arn certificate, boolean amazonIssued) implements CertificateStep {
        public DeleteCertificate {
            requireNonNull(certificate, "certificate");
        }

        @Override
        public String action() {
            return "DeleteCertificate";
        }
    }
}
