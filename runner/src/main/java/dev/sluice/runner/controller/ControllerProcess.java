package dev.sluice.runner.controller;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpHandler;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.StackId;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.core.targets.BindingLoop;
import dev.sluice.k8s.platform.Platform;
import dev.sluice.k8s.queue.Backoff;
import dev.sluice.k8s.queue.Reconciler;
import dev.sluice.runner.http.HealthEndpoint;
import dev.sluice.runner.http.HttpListener;
import dev.sluice.runner.http.MetricsEndpoint;
import dev.sluice.runner.metrics.ClusterMeters;
import dev.sluice.runner.metrics.LeaderMeter;
import dev.sluice.runner.metrics.PlanMeters;
import dev.sluice.runner.metrics.TopTalkers;
import dev.sluice.runner.metrics.WorkMeters;
import dev.sluice.runner.process.Lifecycle;
import dev.sluice.runner.process.Stoppable;
import dev.sluice.runner.settings.Configuration;
import dev.sluice.runner.wiring.Wiring;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running controller: endpoints first, then the cluster's objects, then leadership, then work. */
public final class ControllerProcess {
    private static final Logger LOG = LoggerFactory.getLogger("setup");
    private static final Duration LONGEST_STACK_BACKOFF = Duration.ofSeconds(1000);
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration TOP_TALKERS_INTERVAL = Duration.ofMinutes(3);

    private final Configuration configuration;
    private final Platform platform;
    private final Wiring wiring;
    private final PrometheusRegistry meters;
    private final TopTalkers talkers;
    private final Lifecycle lifecycle;

    public ControllerProcess(
            Configuration configuration,
            Platform platform,
            Wiring wiring,
            PrometheusRegistry meters,
            Lifecycle lifecycle) {
        this.configuration = requireNonNull(configuration, "configuration");
        this.platform = requireNonNull(platform, "platform");
        this.wiring = requireNonNull(wiring, "wiring");
        this.meters = requireNonNull(meters, "meters");
        this.talkers = new TopTalkers(meters);
        this.lifecycle = requireNonNull(lifecycle, "lifecycle");
    }

    /** Starts all parts; the lifecycle stops them again, in reverse. */
    public void start() throws InterruptedException {
        configuration
                .http()
                .metrics()
                .ifPresent(address -> lifecycle.start(
                        "metrics endpoint",
                        () -> HttpListener.open(address, Map.of("/metrics", new MetricsEndpoint(meters)))));
        configuration
                .http()
                .health()
                .ifPresent(address ->
                        lifecycle.start("health endpoint", () -> HttpListener.open(address, healthHandlers())));
        ClusterMeters.register(meters, platform.cluster());
        LeaderMeter leader = new LeaderMeter(meters, configuration.kubernetes().leaseName());
        lifecycle.start("cluster", () -> (Stoppable) platform::close);
        // Stopped after the controller: as long as something is being worked on, nobody else may lead.
        lifecycle.start("leadership", () -> (Stoppable) platform.leadership()::close);
        Controller controller = lifecycle.start("controller", this::controller);
        platform.start(controller);
        LOG.info("cluster read");
        Timers timers = lifecycle.start("timers", this::timers);
        platform.leadership()
                .campaign(
                        () -> {
                            LOG.info("leading");
                            leader.leading();
                            controller.lead();
                            timers.once(
                                    "verification of security groups",
                                    wiring.bindingLoop().securityGroups()::verify);
                        },
                        () -> {
                            controller.abandon();
                            leader.following();
                            lifecycle.fail("leader election lost");
                        });
    }

    private Controller controller() {
        Configuration.Workers workers = configuration.workers();
        WorkMeters work = new WorkMeters(meters, InstantSource.system());
        return new Controller(
                new WorkLane.Plan<>(
                        "ingress",
                        workers.ingress(),
                        Backoff.upTo(LONGEST_STACK_BACKOFF),
                        stacks(),
                        talkers.counting(
                                "ingress",
                                stack -> new ObjectKey(stack.namespace(), stack.name()),
                                work.of("ingress", workers.ingress()))),
                new WorkLane.Plan<>(
                        "targetGroupBinding",
                        workers.bindings(),
                        Backoff.upTo(workers.maxBindingBackoff()),
                        bindings(),
                        talkers.counting(
                                "targetgroupbinding",
                                binding -> binding,
                                work.of("targetGroupBinding", workers.bindings()))),
                InstantSource.system());
    }

    private Reconciler<StackId> stacks() {
        return configuration.observeOnly()
                ? wiring.ingressLoop().observation(new PlanMeters(meters)::planned)::observe
                : wiring.ingressLoop().reconcile()::reconcile;
    }

    /** What becomes of bindings; a controller that only observes leaves targets alone. */
    private Reconciler<ObjectKey> bindings() {
        return configuration.observeOnly()
                ? binding -> new Outcome.Done()
                : Reconcilers.of(wiring.bindingLoop().reconcile());
    }

    private Timers timers() {
        Timers timers = new Timers();
        timers.every(configuration.domain().targets().syncPeriod(), "periodic verification", platform::verifyAll);
        timers.every(TOP_TALKERS_INTERVAL, "showing top talkers", talkers::publish);
        if (configuration.observeOnly()) {
            return timers;
        }
        BindingLoop bindings = wiring.bindingLoop();
        timers.every(TICK, "starting deferred passes", bindings.forcedPasses()::startDue);
        timers.every(TICK, "tidying security groups", bindings.securityGroups()::tidy);
        return timers;
    }

    private Map<String, HttpHandler> healthHandlers() {
        BooleanSupplier alive = () -> true;
        return Map.of(
                "/healthz", new HealthEndpoint("/healthz", Map.of("health-ping", alive)),
                "/readyz", new HealthEndpoint("/readyz", Map.of("cluster-read", platform::isSynced)));
    }
}
