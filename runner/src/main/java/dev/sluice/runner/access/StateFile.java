package dev.sluice.runner.access;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of {@code --aws-state}. */
public final class StateFile {
    private static final Logger LOG = LoggerFactory.getLogger("setup");

    private StateFile() {}

    /**
     * The AWS that the file describes; the log warns of what stands there in vain.
     *
     * @throws dev.sluice.aws.simulated.file.WorldFormatException if the file does not hold what AWS holds
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static SimulatedAws load(Path file) {
        return SimulatedAws.load(file, Simulation.immediate(InstantSource.system()), LOG::warn);
    }
}
