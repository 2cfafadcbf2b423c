package dev.sluice.it.benchmark.large;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The API server of a large cluster as a process of its own, whose memory and work do not count here. */
final class LargeClusterProcess implements AutoCloseable {
    private final Process process;
    private final Writer commands;
    private final String address;

    private LargeClusterProcess(Process process, String port) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.address = "http://127.0.0.1:" + port;
    }

    static LargeClusterProcess start(LargeCluster cluster) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeClusterServer.class.getName(),
                        Integer.toString(cluster.bindings()),
                        Integer.toString(cluster.podsOfBinding()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new LargeClusterProcess(process, output.readLine());
    }

    String address() {
        return address;
    }

    /** The binding's last pod leaves its EndpointSlice, or comes back. */
    void toggleLastPod(int binding) throws IOException {
        commands.write(binding + "\n");
        commands.flush();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
