package dev.sluice.it.scenario;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.key;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.TargetPace;
import dev.sluice.aws.simulated.call.Wait;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.given.GivenBinding;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeBindings;
import dev.sluice.core.given.port.FakeEvents;
import dev.sluice.core.given.port.FakePodConditions;
import dev.sluice.core.given.port.FakeTrackedTargets;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.BindingLoop;
import dev.sluice.core.targets.BindingOutcome;
import dev.sluice.core.targets.TargetMetrics;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * The targets' loop over one target group of the simulated AWS, which a listener uses. Calls to AWS and writes to the
 * cluster are told in the order in which they were made. A target is healthy at the second look.
 */
final class WorkedLab {
    static final String VPC = "vpc-0d3110000000000aa";
    static final String ROLE = "arn:aws:iam::222233334444:role/targets";
    private static final List<String> SUBNETS = List.of("subnet-070750000000000aaa", "subnet-070750000000000bbb");

    final ManualClock clock = new ManualClock();
    final GivenCluster cluster = aCluster();
    final FakeEvents events = new FakeEvents();
    final Calls calls = new Calls();
    final FakeTrackedTargets tracked = new FakeTrackedTargets(calls);
    private final SimulatedAws aws;
    private final BindingLoop loop;
    private final Arn loadBalancer;
    private final Arn listener;
    private final Arn group;

    private WorkedLab(String targetType) {
        aws = newAws();
        loadBalancer = newLoadBalancer();
        group = cloud().targetGroups()
                .create(targetGroup(targetType), VPC, new TreeMap<>())
                .arn();
        listener = cloud().listeners()
                .create(
                        Desired.listener(loadBalancer, "HTTP", 80, Desired.forwardTo(group)),
                        Desired.tags("team", "shop"))
                .arn();
        loop = newLoop();
        with(aService("shop/cart").build(), aNode("node-a").build());
        aws.calls().inject(attempt -> {
            if (attempt.service() != Service.STS) {
                calls.made(attempt.action(), "");
            }
            return Optional.empty();
        });
    }

    static WorkedLab ofPods() {
        return new WorkedLab("ip");
    }

    static WorkedLab ofNodes() {
        return new WorkedLab("instance");
    }

    Cloud cloud() {
        return aws.cloud();
    }

    WorkedLab with(KubernetesObject... objects) {
        cluster.with(objects);
        return this;
    }

    GivenBinding binding() {
        return aBinding("shop/cart").withTargetGroup(group.value()).inVpc(VPC);
    }

    BindingOutcome reconcile() {
        return loop.reconcile().reconcile(key("shop/cart"));
    }

    /** What a pass calls and writes. */
    List<String> pass() {
        forgetCalls();
        BindingOutcome unused = reconcile();
        return calls.take();
    }

    /** {@code id:port state} of each target. */
    List<String> targets() {
        List<String> states = cloud().targets().assuming("", "").health(group).stream()
                .map(health -> health.target().identifier()
                        + health.target()
                                .availabilityZone()
                                .map(zone -> "@" + zone)
                                .orElse("")
                        + " " + health.state())
                .sorted()
                .toList();
        forgetCalls();
        return states;
    }

    private void forgetCalls() {
        List<String> unused = calls.take();
    }

    /** Somebody deletes the target group, and first what uses it. */
    void deleteTargetGroup() {
        cloud().listeners().delete(listener);
        cloud().loadBalancers().delete(loadBalancer);
        cloud().targetGroups().delete(group);
    }

    private BindingLoop newLoop() {
        ControllerSettings settings = ControllerSettings.defaults(new ClusterIdentity("demo", VPC, "us-west-2"));
        return BindingLoop.of(
                BindingLoop.Aws.from(cloud()),
                new BindingLoop.Cluster(
                        cluster,
                        new FakeBindings(calls, cluster),
                        new FakePodConditions(calls, cluster),
                        tracked,
                        events),
                settings,
                new BindingLoop.Surroundings(clock, new Random(1), TargetMetrics.none()));
    }

    private Arn newLoadBalancer() {
        String securityGroup = cloud().securityGroups().create("web", "for the load balancer", new TreeMap<>());
        return cloud().loadBalancers()
                .create(Desired.loadBalancer("web", SUBNETS, List.of(securityGroup)), Desired.tags("team", "shop"))
                .arn();
    }

    /** The example, with a role that may be assumed by whoever knows the external id. */
    private SimulatedAws newAws() {
        TargetPace targets = new TargetPace.Fixed(Wait.calls(1), Wait.time(Duration.ofHours(1)));
        Pace pace = new Pace(Wait.none(), targets, Wait.none(), Wait.none());
        Simulation simulation = Simulation.immediate(clock).withPace(pace);
        String world =
                SimulatedAws.example(simulation).yaml() + "\nroles:\n- arn: " + ROLE + "\n  externalId: tenant-1\n";
        return SimulatedAws.load(
                new ByteArrayInputStream(world.getBytes(StandardCharsets.UTF_8)), "example with a role", simulation);
    }

    private static TargetGroup targetGroup(String targetType) {
        TargetGroup small = Desired.targetGroup("cart", 8080);
        return new TargetGroup(
                small.id(),
                small.name(),
                targetType,
                small.port(),
                small.protocol(),
                small.protocolVersion(),
                small.ipAddressType(),
                small.healthCheck(),
                small.targetControlPort(),
                small.attributes(),
                small.tags(),
                small.origins());
    }
}
