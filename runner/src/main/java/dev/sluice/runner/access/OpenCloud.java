package dev.sluice.runner.access;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.AwsCloud;
import dev.sluice.aws.call.CallListener;
import dev.sluice.aws.call.ThrottleLimits;
import dev.sluice.aws.session.AwsSettings;
import dev.sluice.aws.session.Surroundings;
import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.core.port.Cloud;
import dev.sluice.runner.process.Stoppable;
import dev.sluice.runner.settings.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** A way to AWS that is open: its ports, and where it leads to. */
public record OpenCloud(Cloud ports, String region, String vpcId, Stoppable stop) {
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(30);

    public OpenCloud {
        requireNonNull(ports, "ports");
        requireNonNull(region, "region");
        requireNonNull(vpcId, "vpcId");
        requireNonNull(stop, "stop");
    }

    /** AWS itself, with this process's credentials; throws {@code PortException} that says what to set. */
    public static OpenCloud live(Configuration configuration, String version, CallListener listener) {
        AwsCloud aws = AwsCloud.open(settings(configuration, version), Surroundings.ofProcess(listener));
        return new OpenCloud(aws.ports(), aws.region(), aws.vpcId(), aws::close);
    }

    /** The simulated AWS, kept in the file if there is one; without, the example world. */
    public static OpenCloud simulated(Optional<Path> state) {
        SimulatedAws aws = state.filter(Files::exists)
                .map(StateFile::load)
                .orElseGet(() -> SimulatedAws.example(Simulation.immediate(InstantSource.system())));
        state.ifPresent(aws::keepIn);
        return new OpenCloud(
                aws.cloud(),
                aws.world().account().region(),
                aws.world().account().vpcId(),
                () -> {});
    }

    /** What the AWS side is told of the configuration. */
    public static AwsSettings settings(Configuration configuration, String version) {
        Configuration.Aws aws = configuration.aws();
        ThrottleLimits throttle = ThrottleLimits.defaults();
        for (String flag : aws.throttle()) {
            throttle = throttle.with(flag);
        }
        return new AwsSettings(
                configuration.clusterName(),
                version,
                Optional.of(aws.region()).filter(region -> !region.isEmpty()),
                Optional.of(aws.vpcId()).filter(id -> !id.isEmpty()),
                aws.vpcTags(),
                aws.endpoints(),
                throttle,
                aws.maxAttempts(),
                ATTEMPT_TIMEOUT);
    }
}
