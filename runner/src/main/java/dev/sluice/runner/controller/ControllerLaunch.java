package dev.sluice.runner.controller;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.gate.WriteGate;
import dev.sluice.core.port.PortException;
import dev.sluice.k8s.platform.Platform;
import dev.sluice.runner.access.OpenCloud;
import dev.sluice.runner.metrics.AwsCallMeters;
import dev.sluice.runner.metrics.RequestMeters;
import dev.sluice.runner.process.InterruptibleStart;
import dev.sluice.runner.process.Lifecycle;
import dev.sluice.runner.process.Stoppable;
import dev.sluice.runner.process.StoppableExecutor;
import dev.sluice.runner.settings.Configuration;
import dev.sluice.runner.wiring.Wiring;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a configuration to a running controller, and to its end. */
public final class ControllerLaunch {
    private static final Logger LOG = LoggerFactory.getLogger("setup");

    private final Configuration configuration;
    private final Lifecycle lifecycle = new Lifecycle();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile int exitCode = 1;
    private final InterruptibleStart starting = new InterruptibleStart();
    private boolean awsIsOpen;
    private final PrometheusRegistry meters = new PrometheusRegistry();

    public ControllerLaunch(Configuration configuration) {
        this.configuration = requireNonNull(configuration, "configuration");
    }

    /**
     * Runs until a signal or {@link #requestStop} ends it; answers the exit code: 0 after an orderly stop, 1 if the
     * start or the work failed.
     */
    public int run(
            BiFunction<Configuration, RequestMeters, Platform> platform,
            BiFunction<Configuration, AwsCallMeters, OpenCloud> cloud) {
        Thread stopping = stopOnSignal();
        try {
            starting.run(() -> start(platform, cloud));
            exitCode = lifecycle.awaitStop() ? 0 : 1;
        } catch (InterruptedException e) {
            LOG.info("stopped while starting");
            exitCode = 0;
        } catch (PortException e) {
            LOG.error(awsIsOpen ? "unable to start" : "unable to initialize AWS cloud", e);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            LOG.error("unable to start: {}", e.getMessage());
        } finally {
            lifecycle.close();
            stopped.countDown();
            forget(stopping);
        }
        return exitCode;
    }

    /** Asks for an orderly stop, as a signal does. */
    public void requestStop() {
        lifecycle.requestStop();
    }

    private void start(
            BiFunction<Configuration, RequestMeters, Platform> platform,
            BiFunction<Configuration, AwsCallMeters, OpenCloud> cloud)
            throws InterruptedException {
        JvmMetrics.builder().register(meters);
        OpenCloud open = lifecycle
                .start("aws", () -> new Opened(cloud.apply(configuration, new AwsCallMeters(meters))))
                .cloud();
        awsIsOpen = true;
        ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
        lifecycle.start("calls", () -> new StoppableExecutor("calls to AWS", calls));
        Platform cluster = platform.apply(configuration, new RequestMeters(meters));
        Wiring wiring = Wiring.of(new Wiring.Ground(
                configuration.controller(open.vpcId(), open.region()), cluster, open.ports(), meters, calls, gate()));
        new ControllerProcess(configuration, cluster, wiring, meters, lifecycle).start();
    }

    /** The one place where a controller that only observes is kept from writing. */
    private WriteGate gate() {
        return configuration.observeOnly()
                ? WriteGate.closed(action -> LOG.info("observing only: {} is not called", action))
                : WriteGate.open();
    }

    private record Opened(OpenCloud cloud) implements Stoppable {
        @Override
        public void close() {
            cloud.stop().close();
        }
    }

    /**
     * On a signal the virtual machine ends once this hook does, with a code that stands for the signal. So the hook
     * waits for the parts to stop, and ends it with the code of an orderly stop.
     */
    private Thread stopOnSignal() {
        Thread hook = new Thread(
                () -> {
                    lifecycle.requestStop();
                    // There is no other way to end a start that waits for a cluster which does not answer.
                    starting.interrupt();
                    try {
                        stopped.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(exitCode);
                },
                "stopping");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("stopping on a signal");
        }
    }
}
