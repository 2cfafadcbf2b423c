package dev.sluice.runner.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets up the process's log, in code: reading an XML file would cost a short command its start. */
public final class Logging {
    private Logging() {}

    /** JSON lines at info for the controller. */
    public static void forController() {
        install(new JsonLineEncoder(), Level.INFO).addFilter(new SampledLines());
    }

    /** The same at debug. */
    public static void forControllerInDetail() {
        install(new JsonLineEncoder(), Level.DEBUG).addFilter(new SampledLines());
    }

    /** Warnings only, as plain lines, for commands that people type. */
    public static void forCommand() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern("%level: %msg%replace( %kvp{NONE}){'^ $', ''}%n");
        install(encoder, Level.WARN);
    }

    private static Appender<ILoggingEvent> install(Encoder<ILoggingEvent> encoder, Level level) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            throw new IllegalStateException("The log is not Logback's: another SLF4J provider is on the class path");
        }
        context.reset();
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(appender);
        // At debug the HTTP clients below log every header, credentials among them.
        for (String wire : new String[] {"software.amazon.awssdk", "org.apache.hc", "okhttp3", "io.kubernetes"}) {
            context.getLogger(wire).setLevel(Level.WARN);
        }
        // Informers log every interrupted thread when they stop; failures while they run are logged by the watch.
        context.getLogger("io.kubernetes.client.informer").setLevel(Level.OFF);
        return appender;
    }
}
