package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.acm.CertificateState;
import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.aws.simulated.routing.Usage;
import dev.sluice.aws.simulated.world.CertificateRow;
import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import java.util.ArrayList;
import java.util.List;

/** Which certificates AWS accepts on a listener. */
final class CertificateRules {
    private final AwsLimits limits;

    CertificateRules(AwsLimits limits) {
        this.limits = requireNonNull(limits, "limits");
    }

    static boolean isSecure(String protocol) {
        return protocol.equals("HTTPS") || protocol.equals("TLS");
    }

    /** One certificate where the protocol needs it, else none. */
    static void requireDefault(View view, String protocol, List<String> certificates) {
        if (!isSecure(protocol)) {
            if (!certificates.isEmpty()) {
                throw new Refusal(
                        "InvalidConfigurationRequest",
                        "Certificates cannot be specified for " + protocol + " listeners");
            }
            return;
        }
        if (certificates.isEmpty()) {
            throw new Refusal("ValidationError", "A certificate must be specified for " + protocol + " listeners");
        }
        if (certificates.size() > 1) {
            throw new Refusal(
                    "ValidationError",
                    "Up to '1' certificates can be specified, but '" + certificates.size() + "' were specified");
        }
        requireUsable(view, certificates.getFirst());
    }

    /** Server certificates of IAM are taken as they come: the simulation holds none. */
    private static void requireUsable(View view, String arn) {
        if (arn.contains(":iam:")) {
            return;
        }
        CertificateRow row = view.find(Tables.CERTIFICATES, arn)
                .orElseThrow(() -> new Refusal("CertificateNotFound", "Certificate '" + arn + "' not found"));
        if (!CertificateState.now(view, row).equals("ISSUED")) {
            throw new Refusal(
                    "UnsupportedCertificate",
                    "The certificate '" + arn
                            + "' must have a fully-qualified domain name, a supported signature, and a supported key size.");
        }
    }

    ListenerRow withExtra(View view, ListenerRow row, String arn) {
        if (!isSecure(row.listener().protocol())) {
            throw new Refusal(
                    "InvalidConfigurationRequest",
                    "Certificates cannot be specified for " + row.listener().protocol() + " listeners");
        }
        requireUsable(view, arn);
        if (row.extraCertificates().contains(arn)) {
            return row;
        }
        List<String> extra = new ArrayList<>(row.extraCertificates());
        extra.add(arn);
        ListenerRow changed = row.withExtraCertificates(extra);
        limits.require(Limit.CERTIFICATES_PER_LOAD_BALANCER, extras(view, changed));
        return changed;
    }

    /** Certificates of the load balancer beside its listeners' default ones. */
    private static long extras(View view, ListenerRow changed) {
        return Usage.listeners(view, changed.listener().loadBalancerArn()).stream()
                .map(row -> row.id().equals(changed.id()) ? changed : row)
                .flatMap(row -> row.extraCertificates().stream()
                        .filter(arn -> !row.listener().certificates().contains(arn)))
                .distinct()
                .count();
    }
}
