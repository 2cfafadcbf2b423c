package dev.sluice.core.settings;

import static java.util.Objects.requireNonNull;

/**
 * What the model of Services takes from flags; texts are as the flags carry them.
 *
 * @param loadBalancerClass {@code --load-balancer-class}
 * @param defaultScheme {@code --default-load-balancer-scheme}
 * @param defaultSslPolicy {@code --default-ssl-policy}
 * @param defaultTargetType {@code --default-target-type}
 */
public record ServiceSettings(
        String loadBalancerClass, String defaultScheme, String defaultSslPolicy, String defaultTargetType) {
    public ServiceSettings {
        requireNonNull(loadBalancerClass, "loadBalancerClass");
        requireNonNull(defaultScheme, "defaultScheme");
        requireNonNull(defaultSslPolicy, "defaultSslPolicy");
        requireNonNull(defaultTargetType, "defaultTargetType");
    }

    public static ServiceSettings defaults() {
        IngressSettings shared = IngressSettings.defaults();
        return new ServiceSettings(
                "service.k8s.aws/nlb", shared.defaultScheme(), shared.defaultSslPolicy(), shared.defaultTargetType());
    }
}
