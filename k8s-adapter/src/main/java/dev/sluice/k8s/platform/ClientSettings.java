package dev.sluice.k8s.platform;

import static java.util.Objects.requireNonNull;

import dev.sluice.k8s.lease.LeaseSettings;
import dev.sluice.k8s.watch.WatchSettings;
import java.util.Optional;

/**
 * How a cluster is worked on through its API server.
 *
 * @param watch what is watched
 * @param ingressClass {@code --ingress-class}
 * @param lease the lease to hold while working; absent for a process without rivals
 * @param identity tells this process from its rivals, {@code <host name>_<uuid>} by custom
 */
public record ClientSettings(WatchSettings watch, String ingressClass, Optional<LeaseSettings> lease, String identity) {
    public ClientSettings {
        requireNonNull(watch, "watch");
        requireNonNull(ingressClass, "ingressClass");
        requireNonNull(lease, "lease");
        requireNonNull(identity, "identity");
    }
}
