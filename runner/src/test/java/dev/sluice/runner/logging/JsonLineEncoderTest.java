package dev.sluice.runner.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLineEncoderTest {
    private final LoggerContext context = context();

    @Test
    void writesOneObjectALineWithItsPairs() {
        LoggingEvent event = event(Level.INFO, "successfully built model", null);
        event.addKeyValuePair(new KeyValuePair("model", "{\"id\":\"shop/web\"}"));

        assertThat(encode(event))
                .isEqualTo("{\"level\":\"info\",\"ts\":\"2026-01-02T03:04:05Z\",\"logger\":\"controllers.ingress\","
                        + "\"msg\":\"successfully built model\",\"model\":\"{\\\"id\\\":\\\"shop/web\\\"}\"}\n");
    }

    @Test
    void showsOfAnErrorItsMessageAlone() {
        LoggingEvent event = event(Level.ERROR, "Reconciler error", new IllegalStateException("no such VPC"));

        assertThat(encode(event))
                .isEqualTo("{\"level\":\"error\",\"ts\":\"2026-01-02T03:04:05Z\",\"logger\":\"controllers.ingress\","
                        + "\"msg\":\"Reconciler error\",\"error\":\"no such VPC\"}\n");
    }

    @Test
    void tellsTheObjectOfTheRun() {
        LoggingEvent event = event(Level.INFO, "successfully deployed model", null);
        event.setMDCPropertyMap(Map.of("name", "web", "namespace", "shop"));

        assertThat(encode(event))
                .contains(
                        "\"object\":{\"name\":\"web\",\"namespace\":\"shop\"}",
                        "\"namespace\":\"shop\"",
                        "\"name\":\"web\"");
    }

    private static LoggerContext context() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        return context;
    }

    private LoggingEvent event(Level level, String message, @Nullable Throwable cause) {
        LoggingEvent event =
                new LoggingEvent("", context.getLogger("controllers.ingress"), level, message, cause, new Object[0]);
        event.setInstant(Instant.parse("2026-01-02T03:04:05.678Z"));
        return event;
    }

    private static String encode(LoggingEvent event) {
        return new String(new JsonLineEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
