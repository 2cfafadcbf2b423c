package dev.sluice.it.scenario;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.key;
import static java.util.stream.Collectors.toCollection;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.given.GivenBinding;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeBindings;
import dev.sluice.core.given.port.FakeEvents;
import dev.sluice.core.given.port.FakePodConditions;
import dev.sluice.core.given.port.FakeTrackedTargets;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.targets.BindingLoop;
import dev.sluice.core.targets.BindingOutcome;
import dev.sluice.core.targets.TargetMetrics;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The targets' loop over three nodes of the simulated AWS's example world; {@link #restart} is a new process. */
final class TargetsLab {
    private static final String NODE_GROUP = "sg-0d3110000000000bb";
    private static final ControllerSettings SETTINGS =
            ControllerSettings.defaults(new ClusterIdentity("demo", "vpc-0d3110000000000aa", "us-west-2"));

    final ManualClock clock = new ManualClock();
    final SimulatedAws aws = SimulatedAws.example(Simulation.immediate(clock));
    final GivenCluster cluster = aCluster();
    final FakeEvents events = new FakeEvents();
    private final Calls kubernetesCalls = new Calls();
    private final FakeTrackedTargets tracked = new FakeTrackedTargets(kubernetesCalls);
    private final String loadBalancerGroup;
    private BindingLoop loop;

    TargetsLab() {
        for (String letter : List.of("a", "b", "c")) {
            cluster.with(aNode(letter)
                    .withProviderId("aws:///us-west-2" + letter + "/i-0000000000000000" + letter)
                    .build());
        }
        loadBalancerGroup = cloud().securityGroups().create("backend", "shared", new TreeMap<>());
        loop = newLoop();
    }

    Cloud cloud() {
        return aws.cloud();
    }

    BindingLoop loop() {
        return loop;
    }

    void restart() {
        aws.calls().restart();
        loop = newLoop();
    }

    /** A Service with this node port, a target group and their binding; the target group is known to be new. */
    void stack(String name, int nodePort) {
        Arn arn = loop.watched(cloud())
                .targetGroups()
                .create(Desired.targetGroup(name, nodePort), SETTINGS.identity().vpcId(), new TreeMap<>())
                .arn();
        cluster.with(
                service(name, nodePort),
                binding(name, arn.value(), nodePort).withoutFinalizer().build());
    }

    /** The Service gets another node port, and the owner of the binding writes it anew, without checkpoint. */
    void moveTo(String name, int nodePort) {
        String arn = arn(name);
        cluster.with(service(name, nodePort), binding(name, arn, nodePort).build());
    }

    /** Somebody asks for the binding to be deleted. */
    void delete(String name, int nodePort) {
        cluster.with(binding(name, arn(name), nodePort).deleted().build());
    }

    private String arn(String name) {
        return cluster.targetGroupBinding(key("shop/" + name))
                .orElseThrow()
                .spec()
                .targetGroupArn();
    }

    private GivenBinding binding(String name, String arn, int nodePort) {
        return aBinding("shop/" + name)
                .ofNodes()
                .withTargetGroup(arn)
                .inVpc(SETTINGS.identity().vpcId())
                .letting(loadBalancerGroup, PortReference.of(nodePort));
    }

    private static Service service(String name, int nodePort) {
        return aService("shop/" + name)
                .withPort("http", 80, PortReference.of(8080), nodePort)
                .build();
    }

    BindingOutcome reconcile(String name) {
        return loop.reconcile().reconcile(key("shop/" + name));
    }

    /** What AWS holds: the targets of each target group, and our rules on the nodes' security group. */
    SortedMap<String, SortedSet<String>> result() {
        SortedMap<String, SortedSet<String>> result = new TreeMap<>();
        cloud().targetGroups().list().forEach(group -> result.put(group.name(), targets(group.arn())));
        result.put("rules", rules());
        return result;
    }

    SortedSet<String> rules() {
        return cloud().securityGroups().describe(List.of(NODE_GROUP)).getFirst().ingress().stream()
                .filter(rule -> rule.source().value().equals(loadBalancerGroup))
                .map(rule -> rule.protocol() + " " + rule.fromPort() + "-" + rule.toPort())
                .collect(toCollection(TreeSet::new));
    }

    /** Calls of each action that {@code work} makes. */
    SortedMap<String, Long> callsOf(Runnable work) {
        SortedMap<String, Long> before = aws.calls().log().counts();
        work.run();
        SortedMap<String, Long> made = aws.calls().log().counts();
        before.forEach((action, count) -> made.merge(action, -count, Long::sum));
        made.values().removeIf(count -> count == 0);
        return made;
    }

    private SortedSet<String> targets(Arn arn) {
        return cloud().targets().assuming("", "").health(arn).stream()
                .map(TargetHealth::target)
                .map(target -> target.id() + ":" + target.port())
                .collect(toCollection(TreeSet::new));
    }

    private BindingLoop newLoop() {
        return BindingLoop.of(
                BindingLoop.Aws.from(cloud()),
                new BindingLoop.Cluster(
                        cluster,
                        new FakeBindings(kubernetesCalls, cluster),
                        new FakePodConditions(kubernetesCalls, cluster),
                        tracked,
                        events),
                SETTINGS,
                new BindingLoop.Surroundings(clock, new Random(1), TargetMetrics.none()));
    }
}
