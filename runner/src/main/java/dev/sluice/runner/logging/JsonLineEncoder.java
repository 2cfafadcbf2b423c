package dev.sluice.runner.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.slf4j.event.KeyValuePair;

/**
 * One JSON object a line with {@code level}, {@code ts}, {@code logger}, {@code msg}, the event's pairs and, on errors,
 * {@code error}: the message only, never a stack trace.
 */
public final class JsonLineEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssX").withZone(ZoneOffset.UTC);

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        ObjectNode line = mapper.createObjectNode();
        line.put("level", level(event.getLevel()));
        line.put("ts", TIMESTAMP.format(Instant.ofEpochMilli(event.getTimeStamp())));
        line.put("logger", event.getLoggerName());
        line.put("msg", event.getFormattedMessage());
        addContext(line, event.getMDCPropertyMap());
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                line.put(pair.key, String.valueOf(pair.value));
            }
        }
        IThrowableProxy cause = event.getThrowableProxy();
        if (cause != null) {
            line.put("error", cause.getMessage() == null ? cause.getClassName() : cause.getMessage());
        }
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    /** The object is written in two forms, as in the lines of Kubernetes' controller framework. */
    private static void addContext(ObjectNode line, Map<String, String> context) {
        if (context.containsKey("name")) {
            line.putObject("object").put("name", context.get("name")).put("namespace", context.get("namespace"));
        }
        context.forEach(line::put);
    }

    private static String level(Level level) {
        return switch (level.toInt()) {
            case Level.TRACE_INT, Level.DEBUG_INT -> "debug";
            case Level.INFO_INT -> "info";
            default -> "error";
        };
    }
}
