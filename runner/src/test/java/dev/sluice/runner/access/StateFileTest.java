package dev.sluice.runner.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.sluice.aws.simulated.SimulatedAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class StateFileTest {
    private final Logger log = (Logger) LoggerFactory.getLogger("setup");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
    }

    @Test
    void aKeyThatSaysNothingIsWarnedOfAndTheRestIsRead() throws IOException {
        Path file = folder.resolve("aws.yaml");
        Files.writeString(file, "region: us-west-2\nvpcId: vpc-1\nsubnetz: []\n");

        SimulatedAws aws = StateFile.load(file);

        assertThat(aws.world().account().vpcId()).isEqualTo("vpc-1");
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getFormattedMessage())
                    .isEqualTo(file + ": subnetz: unknown, and passed over (did you mean subnets?)");
        });
    }
}
