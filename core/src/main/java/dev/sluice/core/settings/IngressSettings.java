package dev.sluice.core.settings;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the Ingress model takes from flags; texts are as the flags carry them.
 *
 * @param ingressClass {@code --ingress-class}
 * @param defaultScheme {@code --default-load-balancer-scheme}
 * @param defaultSslPolicy {@code --default-ssl-policy}
 * @param defaultTargetType {@code --default-target-type}
 * @param tolerateNonExistentBackendService {@code --tolerate-non-existent-backend-service}
 * @param tolerateNonExistentBackendAction {@code --tolerate-non-existent-backend-action}
 * @param allowedCertificateAuthorityArns {@code --allowed-certificate-authority-arns}, empty allows all
 * @param defaultPcaArn {@code --default-pca-arn}, empty for none
 */
public record IngressSettings(
        String ingressClass,
        String defaultScheme,
        String defaultSslPolicy,
        String defaultTargetType,
        boolean tolerateNonExistentBackendService,
        boolean tolerateNonExistentBackendAction,
        List<String> allowedCertificateAuthorityArns,
        String defaultPcaArn) {
    public IngressSettings {
        requireNonNull(ingressClass, "ingressClass");
        requireNonNull(defaultScheme, "defaultScheme");
        requireNonNull(defaultSslPolicy, "defaultSslPolicy");
        requireNonNull(defaultTargetType, "defaultTargetType");
        allowedCertificateAuthorityArns = List.copyOf(allowedCertificateAuthorityArns);
        requireNonNull(defaultPcaArn, "defaultPcaArn");
    }

    public static IngressSettings defaults() {
        return new IngressSettings(
                "alb", "internal", "ELBSecurityPolicy-2016-08", "instance", true, true, List.of(), "");
    }
}
