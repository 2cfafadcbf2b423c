package dev.sluice.runner.record;

import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.settings.FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT;
import static dev.sluice.core.settings.FeatureGate.LB_CAPACITY_RESERVATION;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.call.Fault;
import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.settings.AddOnSettings;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.core.targets.network.NodeSecurityGroups;
import dev.sluice.core.targets.network.NodeSecurityGroups.NodeGroup;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CloudRecordingTest {
    private static final Simulation SIMULATION = Simulation.immediate(() -> Instant.EPOCH);
    private static final TagFilter ALL = new TagFilter(new TreeMap<>());

    private final SimulatedAws aws = world();

    @Test
    void theRecordingAnswersWhatAwsAnswers() {
        CloudRecording recording = record();

        assertThat(answers(SimulatedAws.of(recording.world(), SIMULATION).cloud()))
                .containsExactlyElementsOf(answers(aws.cloud()));
        assertThat(recording.world().account()).isEqualTo(aws.world().account());
        assertThat(recording.omissions()).isEmpty();
    }

    @Test
    void recordingChangesNothing() {
        String before = aws.yaml();

        record();

        assertThat(aws.yaml()).isEqualTo(before);
        assertThat(aws.calls().log().counts().keySet()).allMatch(action -> action.matches(".*:(Describe|List|Get).*"));
    }

    @Test
    void whatAwsRefusesToTellOfAddOnsIsLeftOutAndSaid() {
        aws.calls().inject(Faults.always("GetWebACLForResource", Fault.Failure.TIME_OUT));

        CloudRecording recording = record();

        assertThat(recording.omissions())
                .containsExactly(
                        "web ACLs: GetWebACLForResource failed: no answer: read timed out",
                        "classic web ACLs: GetWebACLForResource failed: no answer: read timed out");
        assertThat(recording.world().all(Tables.LOAD_BALANCERS)).hasSize(1);
    }

    @Test
    void whatTheSettingsSwitchOffIsNeitherAskedForNorMissed() {
        AddOnSettings none = new AddOnSettings(false, false, false);
        List.of("GetWebACLForResource", "GetSubscriptionState", "ListHostedZones", "DescribeCapacityReservation")
                .forEach(action -> aws.calls().inject(Faults.always(action, Fault.Failure.TIME_OUT)));

        CloudRecording recording =
                CloudRecording.of(aws.cloud(), settings(none, FeatureGates.of(Map.of(LB_CAPACITY_RESERVATION, false))));

        assertThat(recording.omissions()).isEmpty();
        assertThat(aws.calls().log().counts().keySet())
                .noneMatch(action -> action.matches("(wafv2|waf-regional|shield|route53):.*|.*:ListTagsForCertificate"))
                .doesNotContain("elasticloadbalancing:DescribeCapacityReservation");
        assertThat(recording.world().all(Tables.LOAD_BALANCERS)).hasSize(1);
    }

    @Test
    void aNodeThatIsNoTargetIsFoundInTheRecordingAsInAws() {
        Cloud recorded = SimulatedAws.of(record().world(), SIMULATION).cloud();

        assertThat(groupsOfNode(recorded))
                .isEqualTo(groupsOfNode(aws.cloud()))
                .containsExactly(new NodeGroup("b", List.of("sg-1"), Optional.of("sg-1"), ""));
    }

    private static List<NodeGroup> groupsOfNode(Cloud cloud) {
        ControllerSettings settings = ControllerSettings.defaults(new ClusterIdentity("demo", "vpc-1", "eu-west-1"));
        return new NodeSecurityGroups(cloud.network(), cloud.securityGroups(), settings, Clock.systemUTC())
                .of(List.of(aNode("b").withProviderId("aws:///eu-west-1a/i-2").build()));
    }

    private CloudRecording record() {
        return CloudRecording.of(
                aws.cloud(),
                settings(AddOnSettings.defaults(), FeatureGates.of(Map.of(ENABLE_CERTIFICATE_MANAGEMENT, true))));
    }

    private static ControllerSettings settings(AddOnSettings addOns, FeatureGates gates) {
        return ControllerSettings.defaults(new ClusterIdentity("demo", "vpc-1", "eu-west-1"))
                .withAddOns(addOns)
                .withGates(gates);
    }

    /** Everything that a plan may ask. */
    private static List<Object> answers(Cloud cloud) {
        List<Object> answers = new ArrayList<>();
        answers.add(cloud.network().findSubnets(ALL));
        answers.add(cloud.network().routeTables());
        answers.add(cloud.network().zones(Set.of("euw1-az1", "euw1-az2")));
        answers.add(cloud.network().vpc("vpc-1"));
        answers.add(cloud.network().allInstances());
        answers.add(cloud.network().allNetworkInterfaces());
        answers.add(cloud.network().instances(Set.of("i-1", "i-2")));
        answers.add(cloud.network().networkInterfaces(Set.of("eni-4")));
        answers.add(cloud.network().networkInterfacesByAddress(List.of("10.0.0.11", "10.0.0.12")));
        answers.add(cloud.securityGroups().find(ALL));
        answers.add(cloud.certificates().list());
        answers.add(cloud.dnsZones().list());
        answers.add(cloud.trustStores().arnsByName(Set.of("clients")));
        for (ElbTargetGroup group : cloud.targetGroups().list()) {
            answers.add(group);
            answers.add(cloud.targetGroups().attributes(group.arn()));
            answers.add(tags(cloud, group.arn()));
            answers.add(cloud.targets().assuming("", "").health(group.arn()));
        }
        for (ElbLoadBalancer each : cloud.loadBalancers().list()) {
            answers.add(each);
            answers.add(cloud.loadBalancers().attributes(each.arn()));
            answers.add(tags(cloud, each.arn()));
            answers.add(cloud.webAcls().associated(each.arn()));
            answers.add(cloud.shieldProtections().find(each.arn()));
            cloud.listeners().list(each.arn()).forEach(listener -> answers.addAll(answers(cloud, listener)));
        }
        return answers;
    }

    private static List<Object> answers(Cloud cloud, ElbListener listener) {
        List<Object> answers = new ArrayList<>();
        answers.add(listener);
        answers.add(cloud.listeners().attributes(listener.arn()));
        answers.add(cloud.listeners().certificates(listener.arn()));
        for (ElbRule rule : cloud.listenerRules().list(listener.arn())) {
            answers.add(rule);
            answers.add(tags(cloud, rule.arn()));
        }
        return answers;
    }

    private static Object tags(Cloud cloud, Arn arn) {
        return cloud.elbTags().describe(List.of(arn));
    }

    private static SimulatedAws world() {
        InputStream yaml = requireNonNull(CloudRecordingTest.class.getResourceAsStream("world.yaml"));
        return SimulatedAws.load(yaml, "world.yaml", SIMULATION);
    }
}
