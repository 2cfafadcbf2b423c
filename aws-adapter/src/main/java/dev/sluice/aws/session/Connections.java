package dev.sluice.aws.session;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;

/** The HTTP connections and the timers that all clients share; closing it ends every client. */
public record Connections(SdkHttpClient http, ScheduledExecutorService timers) implements AutoCloseable {
    public Connections {
        requireNonNull(http, "http");
        requireNonNull(timers, "timers");
    }

    private static final int MOST_CONNECTIONS = 128;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** Connections on which one request takes no longer than this. */
    public static Connections open(Duration attemptTimeout) {
        SdkHttpClient http = ApacheHttpClient.builder()
                .maxConnections(MOST_CONNECTIONS)
                .connectionTimeout(CONNECT_TIMEOUT)
                .connectionAcquisitionTimeout(attemptTimeout)
                .socketTimeout(attemptTimeout)
                .tcpKeepAlive(true)
                .build();
        return new Connections(
                http,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("aws-timeouts").factory()));
    }

    @Override
    public void close() {
        http.close();
        timers.shutdownNow();
    }
}
