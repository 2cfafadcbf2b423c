package dev.sluice.k8s.lease;

import static java.util.Objects.requireNonNull;

/** {@code --leader-election-id} and {@code --leader-election-namespace}, which is empty for the pod's own. */
public record LeaseSettings(String name, String namespace) {
    public LeaseSettings {
        requireNonNull(name, "name");
        requireNonNull(namespace, "namespace");
    }
}
