package dev.sluice.it.stage;

import static java.util.stream.Collectors.joining;

import dev.sluice.aws.session.AwsService;
import dev.sluice.it.moto.MotoServer;
import dev.sluice.it.moto.SeededVpc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The controller as a process of its own, from the classes under test; its log lies in {@code target/story}. */
public final class SluiceProcess implements AutoCloseable {
    private static final Path LOGS = Path.of("target", "story");

    private final Process process;
    private final Path log;
    /** Where in the log this process begins: others of the same name have written there before. */
    private final int begin;

    private SluiceProcess(Process process, Path log, int begin) {
        this.process = process;
        this.log = log;
        this.begin = begin;
    }

    /** What leads to this cluster and to AWS at this address, for the cluster {@code demo}. */
    public static List<String> flags(KubeCluster cluster, SeededVpc vpc, String aws) {
        return flags(cluster, vpc.vpcId(), aws);
    }

    /** As {@link #flags(KubeCluster, SeededVpc, String)}, for the VPC of this id. */
    public static List<String> flags(KubeCluster cluster, String vpcId, String aws) {
        String endpoints = Stream.of(AwsService.values())
                .map(service -> service.id() + "=" + aws)
                .collect(joining(","));
        return List.of(
                "--cluster-name=demo",
                "--kubeconfig=" + cluster.kubeconfig(),
                "--aws-region=" + MotoServer.REGION,
                "--aws-vpc-id=" + vpcId,
                "--aws-api-endpoints=" + endpoints,
                "--enable-shield=false",
                "--enable-waf=false",
                "--enable-wafv2=false",
                "--leader-election-namespace=kube-system",
                "--metrics-bind-addr=0",
                "--health-probe-bind-addr=0");
    }

    /** Starts {@code sluice run} with these flags; the log is named after {@code name}. */
    public static SluiceProcess run(String name, List<String> flags) throws IOException {
        Path log = Files.createDirectories(LOGS).resolve(name + ".log");
        int begin = Files.exists(log) ? (int) Files.size(log) : 0;
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(flags);
        ProcessBuilder builder = program(arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new SluiceProcess(builder.start(), log, begin);
    }

    /** The program with these arguments and credentials that moto takes. */
    static ProcessBuilder program(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sluice.runner.cli.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("AWS_ACCESS_KEY_ID", "test", "AWS_SECRET_ACCESS_KEY", "test"));
        // Java says so on standard error when it goes by them.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder;
    }

    /** What a command of the program prints. */
    public static String outputOf(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.sluice.runner.cli.Main",
                        command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("sluice " + command + " ended with " + process.exitValue());
        }
        return output;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** What this process has written. */
    public String log() throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(all, begin, all.length - begin, StandardCharsets.UTF_8);
    }

    /** Ends the process at once, as a node that fails does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks the process to stop and answers its exit code. */
    public int stop(Duration patience) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("not stopped within " + patience + "; its log: " + log);
        }
        return process.exitValue();
    }

    /** Ends the process at once, and waits for its end: whatever comes next is not to meet it. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
