package dev.sluice.aws.session;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.call.ThrottleLimits;
import dev.sluice.core.cluster.SortedMaps;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the AWS side is told at start.
 *
 * @param clusterName {@code --cluster-name}, part of the session name of assumed roles
 * @param version of this program, for the user agent
 * @param region {@code --aws-region}
 * @param vpcId {@code --aws-vpc-id}
 * @param vpcTags {@code --aws-vpc-tags}, all of which the VPC must carry
 * @param endpoints {@code --aws-api-endpoints}: a URL by service id; unknown ids do nothing
 * @param throttle {@code --aws-api-throttle}
 * @param maxAttempts {@code --aws-max-retries}: HTTP requests a call may take; 0 or less stands for 3
 * @param attemptTimeout how long one HTTP request may take
 */
public record AwsSettings(
        String clusterName,
        String version,
        Optional<String> region,
        Optional<String> vpcId,
        SortedMap<String, String> vpcTags,
        SortedMap<String, String> endpoints,
        ThrottleLimits throttle,
        int maxAttempts,
        Duration attemptTimeout) {
    public AwsSettings {
        requireNonNull(clusterName, "clusterName");
        requireNonNull(version, "version");
        requireNonNull(region, "region");
        requireNonNull(vpcId, "vpcId");
        vpcTags = SortedMaps.copyOf(vpcTags);
        endpoints = SortedMaps.copyOf(endpoints);
        requireNonNull(throttle, "throttle");
        maxAttempts = maxAttempts <= 0 ? 3 : maxAttempts;
        requireNonNull(attemptTimeout, "attemptTimeout");
    }

    /** No flag given but the cluster's name. */
    public static AwsSettings defaults(String clusterName, String version) {
        return new AwsSettings(
                clusterName,
                version,
                Optional.empty(),
                Optional.empty(),
                SortedMaps.copyOf(Map.of()),
                SortedMaps.copyOf(Map.of()),
                ThrottleLimits.defaults(),
                10,
                Duration.ofSeconds(30));
    }
}
