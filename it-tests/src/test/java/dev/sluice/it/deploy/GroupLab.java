package dev.sluice.it.deploy;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.core.apply.DeletionBreaker;
import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.facts.CloudFacts;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.given.port.FakeEvents;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.ingress.IngressEvaluation;
import dev.sluice.core.ingress.IngressEvaluation.Evaluated;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.StackId;
import dev.sluice.core.naming.Finalizers;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.planning.cause.Background;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.reconcile.ClusterPlanning;
import dev.sluice.core.reconcile.ClusterPlanning.StackPlan;
import dev.sluice.core.reconcile.IngressLoop;
import dev.sluice.core.reconcile.IngressObservation;
import dev.sluice.core.reconcile.IngressStage;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.core.reconcile.ReconcileMetrics;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.SettingsReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A cluster in memory, a simulated AWS, and one controller process that reconciles groups when it is told to. */
final class GroupLab {
    final GivenCluster cluster;
    final FakeEvents events = new FakeEvents();
    final MemoryBindings bindings;
    final ManualClock clock;
    final SimulatedAws aws;
    private final MemoryIngresses ingresses;
    private final String[] flags;
    private final ControllerSettings settings;
    private final IngressLoop loop;
    private int callsTaken;

    /** The names under which failures were counted. */
    final List<String> failures = new ArrayList<>();

    /** How often users of a security group were looked for. */
    int looksForUsers;

    GroupLab(String... flags) {
        this(Pace.immediate(), flags);
    }

    /** With an AWS that takes its time. */
    GroupLab(Pace pace, String... flags) {
        this(Given.aCluster().with(Given.anIngressClass("alb")), new MemoryBindings(), new ManualClock(), pace, flags);
    }

    private GroupLab(GivenCluster cluster, MemoryBindings bindings, ManualClock clock, Pace pace, String... flags) {
        this(
                cluster,
                bindings,
                clock,
                SimulatedAws.example(Simulation.immediate(clock).withPace(pace)),
                flags);
    }

    private GroupLab(
            GivenCluster cluster, MemoryBindings bindings, ManualClock clock, SimulatedAws aws, String... flags) {
        this.cluster = cluster;
        this.bindings = bindings;
        this.clock = clock;
        this.aws = aws;
        this.ingresses = new MemoryIngresses(cluster);
        this.flags = flags.clone();
        this.settings = settings(flags);
        this.loop = IngressLoop.of(
                new IngressLoop.Aws(aws.cloud(), () -> looksForUsers++),
                new IngressLoop.Cluster(
                        cluster,
                        IngressLoop.Groups.in(cluster, settings),
                        bindings,
                        ingresses,
                        events,
                        (stack, secrets) -> {}),
                settings,
                new IngressLoop.Surroundings(clock, clock, Runnable::run, new CountedFailures(failures)));
    }

    /** With an account that has subscribed to Shield Advanced. */
    static GroupLab shielded() {
        ManualClock clock = new ManualClock();
        Simulation simulation = Simulation.immediate(clock);
        String world =
                "shieldSubscribed: true\n" + SimulatedAws.example(simulation).yaml();
        InputStream yaml = new ByteArrayInputStream(world.getBytes(StandardCharsets.UTF_8));
        return new GroupLab(
                Given.aCluster().with(Given.anIngressClass("alb")),
                new MemoryBindings(),
                clock,
                SimulatedAws.load(yaml, "shielded", simulation));
    }

    /** The next process, which knows nothing of what the one before did. */
    GroupLab restarted(String... flags) {
        GroupLab next = new GroupLab(cluster, bindings, clock, aws, flags);
        next.takeCalls();
        return next;
    }

    private ControllerSettings settings(String... flags) {
        Map<String, List<String>> all = new TreeMap<>(Map.of("cluster-name", List.of(Given.CLUSTER_NAME)));
        for (String flag : flags) {
            String[] parts = flag.substring("--".length()).split("=", 2);
            all.put(parts[0], List.of(parts[1]));
        }
        return SettingsReader.read(FlagValues.parse(all))
                .controller(aws.world().account().vpcId(), aws.world().account().region());
    }

    Outcome reconcile(String group) {
        return loop.reconcile().reconcile(StackId.explicit(group));
    }

    DeletionBreaker breaker() {
        return loop.deletionBreaker();
    }

    /** What this process would do for the group now. */
    Plan plan(String group) {
        Evaluated.Known wanted = (Evaluated.Known) requireNonNull(new IngressEvaluation(settings)
                .evaluate(cluster, CloudFacts.ofOneRun(aws.cloud(), cluster, settings, clock))
                .get(StackId.explicit(group)));
        BuildResult.Built built = (BuildResult.Built) wanted.result();
        return loop.deployment().plan(built.stack(), Background.of(wanted.group()));
    }

    /** What somebody would be told who knows the cluster and AWS, but not what was applied last. */
    Plan planByOthers(String group) {
        return ((StackPlan.Planned) stackPlan(group)).plan();
    }

    /** The same with what is said beside the plan. */
    StackPlan stackPlan(String group) {
        ClusterPlanning planning = new ClusterPlanning(aws.cloud(), bindings, settings, clock, Runnable::run);
        return requireNonNull(planning.plan(cluster).get(StackId.explicit(group)));
    }

    /**
     * What a process would tell that only observes and has just started, group by group; none for a group without a
     * plan.
     */
    List<Plan> observe(String... groups) {
        List<Plan> plans = new ArrayList<>();
        IngressObservation observation = restarted(flags).loop.observation(plans::add);
        for (String group : groups) {
            observation.observe(StackId.explicit(group));
        }
        return plans;
    }

    /** An Ingress of the group that routes a path of this name to a Service of this name. */
    static GivenIngress routing(String key, String group, String service) {
        return Given.anIngress(key).inGroup(group).routing("", "/" + service, service);
    }

    /** The same Ingress as somebody who deletes it leaves it: held by the group's finalizer. */
    static GivenIngress leaving(GivenIngress ingress, String group) {
        return ingress.finalizedBy(Finalizers.of(StackId.explicit(group))).deleting();
    }

    boolean holds(String key) {
        return cluster.ingress(Given.key(key))
                .filter(ingress -> !ingress.meta().finalizers().isEmpty())
                .isPresent();
    }

    /** The host names and ports that an Ingress has been told. */
    List<IngressWriter.StatusEntry> status(String key) {
        return ingresses.status(Given.key(key));
    }

    /** The actions that AWS was asked for since the last look, in their order. */
    List<String> takeCalls() {
        List<String> all = aws.calls().log().entries().stream()
                .map(entry -> entry.attempt().action())
                .toList();
        List<String> taken = all.subList(callsTaken, all.size());
        callsTaken = all.size();
        return taken;
    }

    List<ElbLoadBalancer> loadBalancers() {
        return aws.cloud().loadBalancers().list();
    }

    List<String> targetGroups() {
        return aws.cloud().targetGroups().list().stream()
                .map(ElbTargetGroup::name)
                .sorted()
                .toList();
    }

    /** How many rules the first listener of the first load balancer has besides the default one. */
    long rules() {
        return aws.cloud().listenerRules().list(listener().arn()).stream()
                .filter(rule -> !rule.isDefault())
                .count();
    }

    /** What the first listener of the first load balancer does with requests that no rule is for. */
    List<Action> defaultActions() {
        return listener().defaultActions();
    }

    private ElbListener listener() {
        return aws.cloud().listeners().list(loadBalancers().getFirst().arn()).getFirst();
    }

    private record CountedFailures(List<String> categories) implements ReconcileMetrics {
        @Override
        public void stage(IngressStage stage, Duration time) {}

        @Override
        public void failed(String category) {
            categories.add(category);
        }
    }
}
