package dev.sluice.k8s.watch;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * What is watched.
 *
 * @param namespace {@code --watch-namespace}, empty for all; objects without a namespace are watched either way
 * @param endpointSlices {@code --enable-endpoint-slices}; Endpoints otherwise
 * @param quicEnvironmentVariable {@code --quic-environment-variable-name}
 * @param requiredSecretsLabel {@code --required-secrets-label}, a key and its value
 */
public record WatchSettings(
        String namespace,
        boolean endpointSlices,
        String quicEnvironmentVariable,
        Optional<Map.Entry<String, String>> requiredSecretsLabel) {
    public WatchSettings {
        requireNonNull(namespace, "namespace");
        requireNonNull(quicEnvironmentVariable, "quicEnvironmentVariable");
        requireNonNull(requiredSecretsLabel, "requiredSecretsLabel");
    }
}
