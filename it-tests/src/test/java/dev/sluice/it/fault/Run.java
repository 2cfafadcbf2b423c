package dev.sluice.it.fault;

import static java.util.stream.Collectors.joining;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.call.SimulatedCrash;
import dev.sluice.aws.simulated.world.World;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.model.StackId;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.k8s.platform.ManifestPlatform;
import dev.sluice.k8s.watch.ClusterEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** A cluster, an account, and one process after the other that works on them, one pass after the other. */
final class Run implements AutoCloseable {
    private static final int MOST_PASSES = 15;
    private static final int QUIET_PASSES = 2;
    /** Until the second pass, which goes by what is remembered. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    /** Until each later pass, which looks at everything anew: longer than anything is remembered. */
    private static final Duration RESYNC = Duration.ofHours(24);

    private final ManualClock clock = new ManualClock();
    private final SimulatedAws aws;
    private final SortedSet<StackId> due = new TreeSet<>();
    private final Path folder;
    private final FeatureGates gates;
    private final ManifestPlatform cluster;
    private ControllerProcess process;

    Run(Path folder, Pace pace, FeatureGates gates) {
        aws = SimulatedAws.example(Simulation.immediate(clock).withPace(pace));
        this.folder = folder;
        this.gates = gates;
        cluster = new ManifestPlatform(folder, "alb", new IngressReferences(true), clock);
        cluster.startUnwatched(new ClusterEvents() {
            @Override
            public void stackTouched(StackId stack, Occasion occasion) {
                due.add(stack);
            }

            @Override
            public void bindingTouched(ObjectKey binding, Occasion occasion) {}
        });
        process = new ControllerProcess(cluster, aws, gates, clock);
    }

    SimulatedAws aws() {
        return aws;
    }

    long calls() {
        return aws.calls().log().total();
    }

    void apply(String manifests) {
        try {
            Files.writeString(folder.resolve("cluster.yaml"), manifests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cluster.applyNow();
    }

    /**
     * Passes over everything until two in a row, with nothing remembered, change nothing; a process that dies is
     * replaced by a fresh one.
     */
    boolean settles() {
        int quiet = 0;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String before = state();
            World held = aws.world();
            boolean succeeded = succeeds();
            quiet = pass > 1 && succeeded && held.equals(aws.world()) && before.equals(state()) ? quiet + 1 : 0;
            if (quiet == QUIET_PASSES) {
                return true;
            }
            clock.advance(pass == 0 ? FIRST_PAUSE : RESYNC);
        }
        return false;
    }

    /** Passes over everything once; a process that dies is replaced by a fresh one. */
    void passOnce() {
        succeeds();
        clock.advance(FIRST_PAUSE);
    }

    /** What AWS holds. */
    Shape shape() {
        return Shape.of(aws);
    }

    /** What failed in the latest pass, and the latest writes to AWS, which tell why a run doesn't settle. */
    String latest() {
        List<String> writes = aws.calls().log().entries().stream()
                .filter(entry -> !entry.attempt().isRead())
                .map(entry -> entry.attempt().action() + " " + entry.outcome())
                .toList();
        return "failures " + process.failures() + ", writes "
                + writes.subList(Math.max(0, writes.size() - 10), writes.size());
    }

    /** Which objects the cluster holds; checkpoints in bindings carry times and never stand still. */
    private String state() {
        return Stream.concat(
                        cluster.cluster().targetGroupBindings().stream().map(binding -> binding.key() + " bound"),
                        cluster.cluster().ingresses().stream().map(ingress -> ingress.key() + " routed"))
                .sorted()
                .collect(joining("\n"));
    }

    /** Whether the process lives and each part of its pass went well. */
    private boolean succeeds() {
        try {
            cluster.verifyAll();
            process.pass(due);
        } catch (SimulatedCrash | CompletionException e) {
            if (!aws.calls().isCrashed()) {
                throw e;
            }
        }
        if (aws.calls().isCrashed()) {
            aws.calls().restart();
            process = new ControllerProcess(cluster, aws, gates, clock);
            return false;
        }
        return process.failures().isEmpty();
    }

    @Override
    public void close() {
        cluster.close();
    }
}
