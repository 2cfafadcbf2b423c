package dev.sluice.aws.session;

import dev.sluice.core.port.PortException;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the region: by flag, by environment, from the instance. */
final class RegionLookup {
    private RegionLookup() {}

    static String region(AwsSettings settings, Surroundings surroundings, InstanceMetadata metadata) {
        Stream<Optional<String>> given = Stream.of(
                settings.region(),
                Optional.ofNullable(surroundings.environment().get("AWS_DEFAULT_REGION")),
                Optional.ofNullable(surroundings.environment().get("AWS_REGION")));
        return given.flatMap(Optional::stream)
                .filter(region -> !region.isEmpty())
                .findFirst()
                .orElseGet(() -> ofInstance(metadata));
    }

    private static String ofInstance(InstanceMetadata metadata) {
        try {
            return metadata.region();
        } catch (PortException e) {
            throw new PortException(
                    e.kind(),
                    e.action(),
                    e.code(),
                    "failed to introspect region from EC2Metadata, specify --aws-region instead if EC2Metadata is"
                            + " unavailable: " + e.getMessage(),
                    e);
        }
    }
}
