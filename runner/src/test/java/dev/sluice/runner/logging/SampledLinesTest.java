package dev.sluice.runner.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampledLinesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final LoggerContext context = new LoggerContext();
    private final SampledLines lines = new SampledLines();

    @Test
    void passesAHundredOfOneKindASecondAndThenEachHundredth() {
        assertThat(passed(350, "Reconciler error", NOW)).isEqualTo(102);
        assertThat(passed(10, "successfully built model", NOW)).isEqualTo(10);
        assertThat(passed(10, "Reconciler error", NOW.plusSeconds(1))).isEqualTo(10);
    }

    private long passed(int written, String message, Instant when) {
        return IntStream.range(0, written)
                .filter(i -> lines.decide(event(message, when)) == FilterReply.NEUTRAL)
                .count();
    }

    private LoggingEvent event(String message, Instant when) {
        LoggingEvent event = new LoggingEvent(
                "", context.getLogger("controllers.ingress"), Level.ERROR, message, null, new Object[0]);
        event.setInstant(when);
        return event;
    }
}
