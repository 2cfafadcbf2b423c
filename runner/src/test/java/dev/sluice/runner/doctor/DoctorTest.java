package dev.sluice.runner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.call.Fault;
import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.core.port.PortException;
import dev.sluice.k8s.manifest.ManifestCluster;
import dev.sluice.runner.doctor.Check.Status;
import dev.sluice.runner.settings.Configuration;
import dev.sluice.runner.settings.FlagValues;
import dev.sluice.runner.settings.SettingsReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private static final String VPC = """
            region: us-west-2
            vpcId: vpc-1
            cidrBlocks: [10.0.0.0/16]
            availabilityZones:
              - {id: az1, name: us-west-2a}
              - {id: az2, name: us-west-2b}
            subnets:
              - {id: subnet-1, availabilityZone: us-west-2a, availabilityZoneId: az1,
                 tags: {kubernetes.io/role/elb: "1", kubernetes.io/role/internal-elb: "1"}}
              - {id: subnet-2, availabilityZone: us-west-2b, availabilityZoneId: az2,
                 tags: {kubernetes.io/role/elb: "1", kubernetes.io/role/internal-elb: "1"}}
            securityGroups:
              - {id: sg-1, name: nodes, tags: {kubernetes.io/cluster/demo: owned}}
              - {id: sg-2, name: pods, tags: {team: a}}
            instances:
              - {id: i-1, networkInterfaces: [{id: eni-1, deviceIndex: 0, securityGroups: [sg-1, sg-2]}]}
            """;
    private static final String CLUSTER = """
            {apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: alb}, spec: {controller: ingress.k8s.aws/alb}}
            ---
            {apiVersion: v1, kind: Node, metadata: {name: a}, spec: {providerID: aws:///us-west-2a/i-1}}
            """;
    private static final List<String> KINDS = List.of("ingressclassparams", "targetgroupbindings");

    @TempDir
    private Path folder;

    @Test
    void findsEverythingThereInASoundVpcAndCluster() {
        Diagnosis diagnosis = examine(aws(VPC), cluster(CLUSTER, KINDS));

        assertThat(diagnosis.isHealthy()).isTrue();
        assertThat(diagnosis.checks()).extracting(Check::status).containsOnly(Status.PASS);
        assertThat(diagnosis.checks())
                .extracting(Check::name)
                .startsWith("cluster", "IngressClass", "custom resource definitions", "region", "credentials", "VPC")
                .contains("cluster tag", "ec2:DescribeSubnets", "elasticloadbalancing:DescribeTargetHealth")
                .endsWith("subnets, internet-facing", "subnets, internal", "security groups of nodes");
    }

    @Test
    void tellsOfEachSubnetWhatIsWrongWithIt() {
        String broken = VPC.replace("- {id: subnet-2,", "- {id: subnet-2, availableIpAddressCount: 6,");

        Check check = check(examine(aws(broken), cluster(CLUSTER, KINDS)), "subnets, internal");

        assertThat(check)
                .isEqualTo(new Check(
                        "subnets, internal",
                        Status.FAIL,
                        "subnets count less than minimal required count: 1 < 2",
                        "1 of 2 subnets usable; subnet-2 (us-west-2b): 6 free addresses < 8, free 2",
                        Optional.of(new Table(
                                List.of("subnet", "zone", "free", "ipv6", "verdict", "remedy"),
                                List.of(
                                        List.of(
                                                "subnet-1",
                                                "us-west-2a",
                                                "100",
                                                "no",
                                                "chosen; with dualstack: no IPv6 CIDR block",
                                                ""),
                                        List.of(
                                                "subnet-2",
                                                "us-west-2b",
                                                "6",
                                                "no",
                                                "6 free addresses < 8",
                                                "free 2"))))));
    }

    @Test
    void namesTheActionAndThePolicyStatementThatAreMissing() {
        SimulatedAws aws = aws(VPC);
        aws.calls().inject(Faults.always("DescribeSubnets", Fault.Failure.DENY));

        Diagnosis diagnosis = examine(aws, cluster(CLUSTER, KINDS));

        assertThat(check(diagnosis, "ec2:DescribeSubnets"))
                .isEqualTo(Check.fail(
                        "ec2:DescribeSubnets",
                        "denied: You are not authorized to perform this operation.",
                        "allow arn:aws:iam::111122223333:user/simulated this: {\"Effect\": \"Allow\", \"Action\":"
                                + " \"ec2:DescribeSubnets\", \"Resource\": \"*\"} (it is in the statement Read of"
                                + " docs/iam-policy.json)"));
        assertThat(failed(diagnosis))
                .containsExactly("cluster tag", "ec2:DescribeSubnets", "subnets, internet-facing", "subnets, internal");
    }

    @Test
    void doesNotFailWhereOnlyAFeatureGetsNoAnswer() {
        SimulatedAws aws = aws(VPC);
        aws.calls()
                .inject(Faults.always("GetSubscriptionState", Fault.Failure.TIME_OUT)
                        .or(Faults.always("DescribeRules", Fault.Failure.TIME_OUT)));

        Diagnosis diagnosis = examine(aws, cluster(CLUSTER, KINDS));

        assertThat(check(diagnosis, "shield:GetSubscriptionState"))
                .isEqualTo(Check.warn(
                        "shield:GetSubscriptionState",
                        "no answer: read timed out",
                        "only a feature needs it: let the network reach the service, or switch the feature off"));
        assertThat(failed(diagnosis)).containsExactly("elasticloadbalancing:DescribeRules");
    }

    @Test
    void asksOnlyWhatTheSettingsNeed() {
        Configuration without = SettingsReader.read(FlagValues.parse(Map.of(
                "cluster-name", List.of("demo"), "enable-shield", List.of("false"), "enable-waf", List.of("false"))));

        Diagnosis diagnosis =
                Doctor.examine(new SimulatedSide(aws(VPC)), () -> cluster(CLUSTER, KINDS), without, Clock.systemUTC());

        assertThat(diagnosis.checks())
                .extracting(Check::name)
                .contains("wafv2:ListWebACLs")
                .doesNotContain(
                        "shield:GetSubscriptionState",
                        "waf-regional:GetWebACLForResource",
                        "tag:GetResources",
                        "route53:ListHostedZones");
    }

    @Test
    void listsTheGroupsOfANodeThatHasNoSingleOneForTheRules() {
        String twice = VPC.replace("team: a", "kubernetes.io/cluster/demo: owned");

        Check check = check(examine(aws(twice), cluster(CLUSTER, KINDS)), "security groups of nodes");

        assertThat(check.evidence()).isEqualTo("1 of 1 nodes have no single one for the rules");
        assertThat(check.remedy())
                .isEqualTo(
                        "expected exactly one securityGroup tagged with kubernetes.io/cluster/demo for eni eni-1, got:"
                                + " [sg-1 sg-2] (clusterName: demo); the interface has sg-1 {kubernetes.io/cluster/demo=owned},"
                                + " sg-2 {kubernetes.io/cluster/demo=owned}: untag all but one of them, or tell them apart with"
                                + " --service-target-eni-security-group-tags, or leave one group on the interface");
        assertThat(check.table())
                .contains(new Table(List.of("node", "groups", "chosen"), List.of(List.of("a", "sg-1 sg-2", "none"))));
    }

    @Test
    void seesThatTheVpcIsTaggedForAnotherCluster() {
        String other = VPC.replace("kubernetes.io/cluster/demo: owned", "Name: nodes")
                .replace("kubernetes.io/role/elb: \"1\"", "kubernetes.io/cluster/green: shared");

        assertThat(check(examine(aws(other), cluster(CLUSTER, KINDS)), "cluster tag"))
                .isEqualTo(Check.fail(
                        "cluster tag",
                        "nothing in the VPC is tagged kubernetes.io/cluster/demo, but subnets are tagged"
                                + " [kubernetes.io/cluster/green]",
                        "correct --cluster-name, or tag the cluster's subnets kubernetes.io/cluster/demo=shared"));
    }

    @Test
    void looksForTheClassAndTheDefinitions() {
        String wrong = CLUSTER.replace("ingress.k8s.aws/alb", "example.com/other");

        Diagnosis diagnosis = examine(aws(VPC), cluster(wrong, List.of("targetgroupbindings")));

        assertThat(check(diagnosis, "IngressClass"))
                .isEqualTo(Check.fail(
                        "IngressClass",
                        "none has the controller ingress.k8s.aws/alb: alb has example.com/other",
                        "apply: {apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: alb}, spec:"
                                + " {controller: ingress.k8s.aws/alb}}"));
        assertThat(check(diagnosis, "custom resource definitions"))
                .isEqualTo(Check.fail(
                        "custom resource definitions",
                        "elbv2.k8s.aws/v1beta1 lacks ingressclassparams",
                        "sluice crds | kubectl apply -f -"));
    }

    @Test
    void seesThatAnEndpointIsGivenForNoServiceThatIsCalled() {
        Configuration lower = SettingsReader.read(FlagValues.parse(
                Map.of("cluster-name", List.of("demo"), "aws-api-endpoints", List.of("ec2=http://a,STS=http://b"))));

        Diagnosis diagnosis =
                Doctor.examine(new SimulatedSide(aws(VPC)), () -> cluster(CLUSTER, KINDS), lower, Clock.systemUTC());

        assertThat(check(diagnosis, "endpoints"))
                .isEqualTo(Check.warn(
                        "endpoints",
                        "--aws-api-endpoints names what is never called: ec2",
                        "name services as ACM, EC2, Elastic Load Balancing v2, ec2imds, Route 53, Shield, STS, Resource"
                                + " Groups Tagging API, WAF Regional, WAFV2"));
        assertThat(diagnosis.isHealthy()).isTrue();
    }

    @Test
    void seesThatAClassNamesParametersThatAreNotThere() {
        String parameters =
                "ingress.k8s.aws/alb, parameters: {apiGroup: elbv2.k8s.aws, kind: IngressClassParams, name: a}";
        String params =
                "\n---\n{apiVersion: elbv2.k8s.aws/v1beta1, kind: IngressClassParams, metadata: {name: a}, spec: {}}\n";
        String dangling = CLUSTER.replace("ingress.k8s.aws/alb", parameters);

        assertThat(check(examine(aws(VPC), cluster(dangling, KINDS)), "IngressClass"))
                .isEqualTo(Check.fail(
                        "IngressClass",
                        "alb names IngressClassParams a, which are not there",
                        "make them, or take spec.parameters off the class"));
        assertThat(check(
                        examine(aws(VPC), cluster(dangling.replace("IngressClassParams", "Secret"), KINDS)),
                        "IngressClass"))
                .isEqualTo(Check.fail(
                        "IngressClass",
                        "alb has parameters of the kind Secret of \"elbv2.k8s.aws\"",
                        "let spec.parameters name IngressClassParams of elbv2.k8s.aws, or take them off"));
        assertThat(check(examine(aws(VPC), cluster(dangling + params, KINDS)), "IngressClass")
                        .status())
                .isEqualTo(Status.PASS);
    }

    @Test
    void goesOnWithoutACluster() {
        Diagnosis diagnosis = Doctor.examine(
                new SimulatedSide(aws(VPC)),
                () -> {
                    throw new IllegalArgumentException("kubeconfig: nowhere");
                },
                configuration(),
                Clock.systemUTC());

        assertThat(failed(diagnosis)).containsExactly("cluster");
        assertThat(check(diagnosis, "cluster").evidence()).isEqualTo("kubeconfig: nowhere");
        assertThat(check(diagnosis, "subnets, internal").status()).isEqualTo(Status.PASS);
    }

    @Test
    void goesOnWithoutAwsAsFarAsThatMakesSense() {
        PortException refusal = new PortException(
                PortException.Kind.DENIED, "GetCallerIdentity", "InvalidClientTokenId", "no such key");
        AwsSide stranger = new Stranger(new SimulatedSide(aws(VPC)), refusal);

        Diagnosis diagnosis =
                Doctor.examine(stranger, () -> cluster(CLUSTER, KINDS), configuration(), Clock.systemUTC());

        assertThat(check(diagnosis, "credentials"))
                .isEqualTo(Check.fail(
                        "credentials",
                        "GetCallerIdentity: no such key",
                        "give this process credentials of the account"));
        assertThat(diagnosis.checks().getLast())
                .isEqualTo(Check.skip("AWS", "the rest is not looked at before this is mended"));
        assertThat(check(diagnosis, "IngressClass").status()).isEqualTo(Status.PASS);
    }

    private static SimulatedAws aws(String yaml) {
        return SimulatedAws.load(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                "aws.yaml",
                Simulation.immediate(InstantSource.system()));
    }

    private ClusterSide cluster(String yaml, List<String> kinds) {
        try {
            Path file = Files.writeString(folder.resolve("cluster.yaml"), yaml);
            return new FakeClusterSide(ManifestCluster.read(List.of(file)).view(), kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Diagnosis examine(SimulatedAws aws, ClusterSide cluster) {
        return Doctor.examine(new SimulatedSide(aws), () -> cluster, configuration(), Clock.systemUTC());
    }

    private static Configuration configuration() {
        return SettingsReader.read(FlagValues.parse(Map.of("cluster-name", List.of("demo"))));
    }

    private static Check check(Diagnosis diagnosis, String name) {
        return diagnosis.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + name + " in " + diagnosis));
    }

    private static List<String> failed(Diagnosis diagnosis) {
        return diagnosis.checks().stream()
                .filter(check -> check.status() == Status.FAIL)
                .map(Check::name)
                .toList();
    }

    /** An AWS that does not know who asks. */
    private record Stranger(AwsSide side, PortException refusal) implements AwsSide {
        @Override
        public String region() {
            return side.region();
        }

        @Override
        public Caller caller(String region) {
            throw refusal;
        }

        @Override
        public Opened open() {
            return side.open();
        }

        @Override
        public void close() {
            side.close();
        }
    }
}
