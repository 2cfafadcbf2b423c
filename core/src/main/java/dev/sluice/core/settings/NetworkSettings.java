package dev.sluice.core.settings;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Security group settings.
 *
 * @param enableBackendSecurityGroup {@code --enable-backend-security-group}
 * @param backendSecurityGroup {@code --backend-security-group}, used instead of an own one
 * @param manageBackendRules {@code --enable-manage-backend-security-group-rules}
 * @param disableRestrictedRules {@code --disable-restricted-sg-rules}
 * @param eniSecurityGroupTags {@code --service-target-eni-security-group-tags}
 */
public record NetworkSettings(
        boolean enableBackendSecurityGroup,
        Optional<String> backendSecurityGroup,
        boolean manageBackendRules,
        boolean disableRestrictedRules,
        SortedMap<String, String> eniSecurityGroupTags) {
    public NetworkSettings {
        requireNonNull(backendSecurityGroup, "backendSecurityGroup");
        eniSecurityGroupTags = SortedMaps.copyOf(eniSecurityGroupTags);
    }

    public static NetworkSettings defaults() {
        return new NetworkSettings(true, Optional.empty(), false, false, SortedMaps.copyOf(Map.of()));
    }
}
