package dev.sluice.it.moto;

import dev.sluice.aws.call.CallClock;
import dev.sluice.aws.call.CallListener;
import dev.sluice.aws.call.ThrottleLimits;
import dev.sluice.aws.session.AwsClients;
import dev.sluice.aws.session.AwsService;
import dev.sluice.aws.session.AwsSettings;
import dev.sluice.aws.session.Connections;
import dev.sluice.aws.session.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * A moto server of the test class's own, on a free port: {@code @RegisterExtension static final MotoServer MOTO = new
 * MotoServer();}. The first use on a machine installs moto from PyPI, which needs {@code python3}.
 */
public final class MotoServer implements BeforeAllCallback, AfterAllCallback {
    public static final String REGION = "us-west-2";

    private static final Path ROOT =
            Path.of(System.getProperty("sluice.root", "..")).resolve("it-tests");
    /** More than an installation takes, also from afar. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(15);

    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Connections> opened = new ConcurrentLinkedQueue<>();
    private Optional<Process> process = Optional.empty();
    private String owner = "";
    private String name = "";
    private int port;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        // nested test classes use the server of the class around them
        if (process.isPresent()) {
            return;
        }
        owner = context.getUniqueId();
        name = "moto-" + context.getRequiredTestClass().getSimpleName();
        Path portFile = file(".port");
        Files.deleteIfExists(portFile);
        ProcessBuilder command = new ProcessBuilder(
                ROOT.resolve("src/test/python/moto.sh").toString(),
                portFile.toString(),
                ROOT.resolve("target/moto").toString());
        command.environment().put("MOTO_ACM_VALIDATION_WAIT", "0");
        command.environment().put("MOTO_RECORDER_FILEPATH", file(".recording").toString());
        Path log = file(".log");
        Process started =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process = Optional.of(started);
        port = awaitPort(started, portFile, log);
    }

    @Override
    public void afterAll(ExtensionContext context) throws InterruptedException {
        if (process.isPresent() && owner.equals(context.getUniqueId())) {
            opened.forEach(Connections::close);
            opened.clear();
            int unused = process.get().destroyForcibly().waitFor();
            process = Optional.empty();
        }
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** Forgets everything that was made. */
    public void reset() {
        post("/moto-api/reset");
    }

    private void post(String path) {
        URI uri = URI.create(endpoint() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .POST(BodyPublishers.noBody())
                .timeout(ANSWER_TIMEOUT)
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException(uri + " is refused: " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for moto", e);
        }
    }

    /** Begins to note all calls, with none so far. */
    public void startRecording() {
        post("/moto-api/recorder/reset-recording");
        post("/moto-api/recorder/start-recording");
    }

    /** The calls since then, whoever made them. */
    public MotoCalls recordedCalls() throws IOException {
        return MotoCalls.of(file(".recording"));
    }

    /** Runs one of the scripts beside the server, with its Python; answers what it prints. */
    public String run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ROOT.resolve("target/moto/bin/python").toString(),
                ROOT.resolve("src/test/python").resolve(script).toString(),
                endpoint()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(script + ": exit code " + process.exitValue());
        }
        return printed;
    }

    private Path file(String ending) throws IOException {
        return Files.createDirectories(ROOT.resolve("target"))
                .resolve(name + ending)
                .toAbsolutePath();
    }

    /** The value of {@code --aws-api-endpoints} that leads every service here. */
    public SortedMap<String, String> endpoints() {
        SortedMap<String, String> endpoints = new TreeMap<>();
        for (AwsService service : AwsService.values()) {
            endpoints.put(service.id(), endpoint());
        }
        return endpoints;
    }

    /** Settings that lead here, for the cluster {@code demo} and this VPC, without limits on calls. */
    public AwsSettings settings(String vpcId) {
        AwsSettings defaults = AwsSettings.defaults("demo", "test");
        return new AwsSettings(
                defaults.clusterName(),
                defaults.version(),
                Optional.of(REGION),
                Optional.of(vpcId),
                defaults.vpcTags(),
                endpoints(),
                ThrottleLimits.none(),
                3,
                defaults.attemptTimeout());
    }

    /** Credentials that moto takes, and no environment. */
    public Surroundings surroundings(CallListener listener) {
        return new Surroundings(
                new TreeMap<>(Map.of()),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                listener,
                CallClock.system());
    }

    /** Clients of the SDK that lead here, for what the ports do not do. They end with the server. */
    public AwsClients clients() {
        AwsSettings settings = settings("unused");
        Connections connections = Connections.open(settings.attemptTimeout());
        opened.add(connections);
        return new AwsClients(settings, REGION, surroundings(CallListener.none()), connections);
    }

    private static int awaitPort(Process started, Path portFile, Path log) throws IOException {
        long end = System.nanoTime() + START_TIMEOUT.toNanos();
        while (Files.notExists(portFile)) {
            if (!started.isAlive() || System.nanoTime() > end) {
                started.destroyForcibly();
                throw new IllegalStateException("moto did not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return Integer.parseInt(Files.readString(portFile));
    }
}
