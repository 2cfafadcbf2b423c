package dev.sluice.runner.demo;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.gate.WriteGate;
import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.planning.cause.Background;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.reconcile.ClusterPlanning;
import dev.sluice.core.reconcile.ClusterPlanning.StackPlan;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.k8s.platform.Platform;
import dev.sluice.runner.access.OpenCloud;
import dev.sluice.runner.access.OpenCluster;
import dev.sluice.runner.controller.ControllerProcess;
import dev.sluice.runner.process.Lifecycle;
import dev.sluice.runner.process.Stoppable;
import dev.sluice.runner.settings.Configuration;
import dev.sluice.runner.wiring.Wiring;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The controller itself, on the demo's folder and the simulated AWS, and what can be asked of it. */
final class DemoController implements AutoCloseable {
    private static final int NODES = 2;

    private final Lifecycle lifecycle = new Lifecycle();
    private final Configuration configuration;
    private final ControllerSettings settings;
    private final Platform platform;
    private final Cloud cloud;
    private final Wiring wiring;
    private final PrometheusRegistry meters = new PrometheusRegistry();

    DemoController(Configuration configuration, Path folder) {
        OpenCloud aws = OpenCloud.simulated(Optional.empty());
        ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
        lifecycle.start("calls", () -> (Stoppable) calls::shutdownNow);
        this.configuration = configuration;
        settings = configuration.controller(aws.vpcId(), aws.region());
        platform = OpenCluster.folder(folder, Optional.empty(), configuration);
        cloud = aws.ports();
        wiring = Wiring.of(new Wiring.Ground(settings, platform, cloud, meters, calls, WriteGate.open()));
    }

    void start() throws InterruptedException {
        new ControllerProcess(configuration, platform, wiring, meters, lifecycle).start();
    }

    Cloud cloud() {
        return cloud;
    }

    /** What would have to be done if the cluster were like this. */
    List<Plan> plans(ClusterView cluster) {
        return new ClusterPlanning(cloud, platform.bindings(), settings, Clock.systemUTC(), Runnable::run)
                .plan(cluster).values().stream()
                        .filter(StackPlan.Planned.class::isInstance)
                        .map(plan -> ((StackPlan.Planned) plan).plan())
                        .toList();
    }

    /** What would have to be done if nobody belonged to the group any more. */
    Plan planOfDeletion(StackId group) {
        return wiring.ingressLoop()
                .deployment()
                .plan(Stack.of(group, List.of(FrontendNlbTargets.none())), Background.unknown());
    }

    /** Whether AWS holds what the cluster wants, and every Ingress knows its load balancer. */
    boolean settled(ClusterView wanted) {
        List<Ingress> ingresses = platform.cluster().ingresses();
        return ingresses.size() == wanted.ingresses().size()
                && ingresses.stream().noneMatch(ingress -> ingress.hostnames().isEmpty())
                && plans(wanted).stream().allMatch(Plan::isEmpty)
                && cloud.targetGroups().list().stream()
                        .allMatch(group -> cloud.targets()
                                        .assuming("", "")
                                        .health(group.arn())
                                        .size()
                                == NODES);
    }

    /** Whether AWS holds nothing of the demo's any more, and the cluster no Ingress. */
    boolean gone() {
        TagFilter ours =
                TagFilter.of(Map.of(TrackingTags.CLUSTER, settings.identity().clusterName()));
        return platform.cluster().ingresses().isEmpty()
                && cloud.loadBalancers().list().isEmpty()
                && cloud.targetGroups().list().isEmpty()
                && cloud.securityGroups().find(ours).isEmpty();
    }

    @Override
    public void close() {
        lifecycle.close();
    }
}
