package dev.sluice.core.settings;

import static java.util.Objects.requireNonNull;

/** Which cluster this is: its name goes into names, hashes and tracking tags; its VPC bounds every look-up. */
public record ClusterIdentity(String clusterName, String vpcId, String region) {
    public ClusterIdentity {
        if (requireNonNull(clusterName, "clusterName").isEmpty()) {
            throw new IllegalArgumentException("clusterName: \"\" (expected: the cluster's name)");
        }
        requireNonNull(vpcId, "vpcId");
        requireNonNull(region, "region");
    }
}
