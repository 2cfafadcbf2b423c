package dev.sluice.core.ingress.listener;

import dev.sluice.core.annotation.value.MutualAuthenticationValue;
import java.util.List;
import java.util.Optional;

/** Checks which fields may stand together in one entry of {@code mutual-authentication}. */
final class MutualAuthenticationCheck {
    static final String VERIFY = "verify";
    private static final List<String> MODES = List.of("off", "passthrough", VERIFY);
    private static final List<String> SWITCH = List.of("on", "off");
    private static final int HIGHEST_PORT = 65_535;

    private MutualAuthenticationCheck() {}

    /** The first thing that is wrong with the entry. */
    static Optional<String> fault(MutualAuthenticationValue entry) {
        int port = entry.port();
        if (port < 1 || port > HIGHEST_PORT) {
            return Optional.of("listen port must be within [1, 65535]: " + port);
        }
        if (entry.mode().isEmpty()) {
            return Optional.of("mutualAuthentication mode cannot be empty for port " + port);
        }
        if (!MODES.contains(entry.mode())) {
            return Optional.of("mutualAuthentication mode value must be among [off, passthrough, verify] for port "
                    + port + " : " + entry.mode());
        }
        return entry.mode().equals(VERIFY) ? faultOfVerify(entry) : faultOfOthers(entry);
    }

    private static Optional<String> faultOfVerify(MutualAuthenticationValue entry) {
        if (!hasTrustStore(entry)) {
            return Optional.of(
                    "trustStore is required when mutualAuthentication mode is verify for port " + entry.port());
        }
        return entry.advertiseTrustStoreCaNames()
                .filter(value -> !SWITCH.contains(value))
                .map(value -> "advertiseTrustStoreCaNames only supports the values \"on\" and \"off\" got value "
                        + value + " for port " + entry.port());
    }

    private static Optional<String> faultOfOthers(MutualAuthenticationValue entry) {
        String mode = "Mutual Authentication mode " + entry.mode();
        if (hasTrustStore(entry)) {
            return Optional.of(mode + " does not support trustStore for port " + entry.port());
        }
        if (entry.ignoreClientCertificateExpiry().isPresent()) {
            return Optional.of(mode + " does not support ignoring client certificate expiry for port " + entry.port());
        }
        return entry.advertiseTrustStoreCaNames().isPresent()
                ? Optional.of(mode + " does not support advertiseTrustStoreCaNames for port " + entry.port())
                : Optional.empty();
    }

    private static boolean hasTrustStore(MutualAuthenticationValue entry) {
        return entry.trustStore().filter(store -> !store.isEmpty()).isPresent();
    }
}
