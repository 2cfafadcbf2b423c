package dev.sluice.it.facts;

import static dev.sluice.core.given.Given.aCluster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.facts.CloudFacts;
import dev.sluice.core.facts.FactCache;
import dev.sluice.core.facts.TaggedLoadBalancers;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.PortException;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudFactsTest {
    private static final String WORLD = """
            region: us-west-2
            vpcId: vpc-1
            cidrBlocks: [10.0.0.0/16]
            availabilityZones:
            - {name: us-west-2a, id: usw2-az1}
            - {name: us-west-2b, id: usw2-az2}
            subnets:
            - {id: subnet-a, availabilityZone: us-west-2a, availabilityZoneId: usw2-az1, cidrBlock: 10.0.0.0/24}
            - {id: subnet-b, availabilityZone: us-west-2b, availabilityZoneId: usw2-az2, cidrBlock: 10.0.1.0/24}
            routeTables:
            - {id: rtb-main, main: true, subnets: []}
            securityGroups:
            - {id: sg-1, name: one, tags: {Name: web}}
            certificates:
            - {arn: 'arn:aws:acm:us-west-2:111122223333:certificate/amazon', domainName: a.example.com}
            - {arn: 'arn:aws:acm:us-west-2:111122223333:certificate/imported', domainName: i.example.com, type: IMPORTED}
            - arn: arn:aws:acm:us-west-2:111122223333:certificate/managed
              domainName: m.example.com
              tags: {elbv2.k8s.aws/cluster: other, ingress.k8s.aws/stack: g}
            targetGroups:
            - arn: arn:aws:elasticloadbalancing:us-west-2:111122223333:targetgroup/legacy/0123456789abcdef
              name: legacy
            trustStores:
            - {Name: corp, Arn: 'arn:aws:elasticloadbalancing:us-west-2:111122223333:truststore/corp/0123456789abcdef'}
            webACLs:
            - {Name: edge, Arn: 'arn:aws:wafv2:us-west-2:111122223333:regional/webacl/edge/1'}
            loadBalancers:
            - arn: arn:aws:elasticloadbalancing:us-west-2:111122223333:loadbalancer/app/k8s-g/0123456789abcdef
              name: k8s-g
              type: application
              scheme: internal
              subnets: [subnet-a, subnet-b]
              tags: {elbv2.k8s.aws/cluster: demo, ingress.k8s.aws/stack: g}
            """;

    private final ManualClock clock = new ManualClock();
    private final SimulatedAws aws = SimulatedAws.load(
            new ByteArrayInputStream(WORLD.getBytes(StandardCharsets.UTF_8)), "world", Simulation.immediate(clock));
    private final FactCache cache = new FactCache(clock);

    @Test
    void rememberCertificatesForAsLongAsTheirKindAllows() {
        CloudFacts facts = facts(FeatureGates.defaults());

        assertThat(facts.issuedCertificates())
                .extracting(AcmCertificate::domainName)
                .containsExactly("a.example.com", "i.example.com", "m.example.com");
        facts.issuedCertificates();
        assertThat(calls("ListCertificates")).isEqualTo(1);
        assertThat(calls("DescribeCertificate")).isEqualTo(3);

        clock.advance(Duration.ofMinutes(1));
        facts.issuedCertificates();
        assertThat(calls("ListCertificates")).isEqualTo(2);
        assertThat(calls("DescribeCertificate")).isEqualTo(3);

        clock.advance(Duration.ofMinutes(5));
        facts.issuedCertificates();
        assertThat(calls("DescribeCertificate")).isEqualTo(4);

        clock.advance(Duration.ofHours(10));
        facts.issuedCertificates();
        assertThat(calls("DescribeCertificate")).isEqualTo(7);
    }

    @Test
    void leaveOutWhatAnyControllerRequested() {
        CloudFacts facts = facts(FeatureGates.of(Map.of(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT, true)));

        assertThat(facts.issuedCertificates())
                .extracting(AcmCertificate::domainName)
                .containsExactly("a.example.com", "i.example.com");
    }

    @Test
    void rememberNamesThatWereFoundAndNoOthers() {
        CloudFacts facts = facts(FeatureGates.defaults());

        for (int i = 0; i < 2; i++) {
            assertThat(facts.trustStores(List.of("corp"))).containsOnlyKeys("corp");
            assertThat(facts.targetGroupsByName("legacy")).hasSize(1);
            assertThat(facts.webAclByName("edge"))
                    .contains("arn:aws:wafv2:us-west-2:111122223333:regional/webacl/edge/1");
            assertThat(facts.webAclByName("nobody")).isEmpty();
        }

        assertThat(calls("DescribeTrustStores")).isEqualTo(1);
        assertThat(calls("DescribeTargetGroups")).isEqualTo(1);
        assertThat(calls("ListWebACLs")).isEqualTo(3);
        assertThatThrownBy(() -> facts.trustStores(List.of("nobody"))).isInstanceOf(PortException.class);
    }

    @Test
    void askAgainWhenNamesAreTooOld() {
        CloudFacts facts = facts(FeatureGates.defaults());
        facts.trustStores(List.of("corp"));
        facts.targetGroupsByName("legacy");
        facts.webAclByName("edge");

        clock.advance(Duration.ofMinutes(60));
        facts.trustStores(List.of("corp"));
        facts.targetGroupsByName("legacy");
        facts.webAclByName("edge");

        assertThat(calls("DescribeTrustStores")).isEqualTo(2);
        assertThat(calls("DescribeTargetGroups")).isEqualTo(2);
        assertThat(calls("ListWebACLs")).isEqualTo(2);
    }

    @Test
    void askForEachZoneOnce() {
        CloudFacts facts = facts(FeatureGates.defaults());

        assertThat(facts.zones(List.of("usw2-az1"))).hasSize(1);
        assertThat(facts.zones(List.of("usw2-az2", "usw2-az1"))).hasSize(2);
        assertThat(facts.zones(List.of("usw2-az2", "usw2-az1"))).hasSize(2);

        assertThat(calls("DescribeAvailabilityZones")).isEqualTo(2);
    }

    @Test
    void findTheLoadBalancersOfAStackByTheirTags() {
        CloudFacts facts = facts(FeatureGates.defaults());

        assertThat(facts.loadBalancers(StackId.explicit("g")))
                .extracting(ElbLoadBalancer::name)
                .containsExactly("k8s-g");
        assertThat(facts.loadBalancers(StackId.explicit("other"))).isEmpty();
    }

    @Test
    void askNothingAboutNothing() {
        CloudFacts facts = facts(FeatureGates.defaults());

        assertThat(facts.subnets(List.of())).isEmpty();
        assertThat(facts.securityGroups(List.of())).isEmpty();
        assertThat(facts.securityGroupsByName(List.of())).isEmpty();
        assertThat(facts.trustStores(List.of())).isEmpty();
        assertThat(aws.calls().log().total()).isZero();
    }

    @Test
    void rememberSubnetsThatWereFoundForSomeSeconds() {
        CloudFacts facts = facts(FeatureGates.defaults());
        TagFilter all = TagFilter.of(Map.of());

        assertThat(facts.findSubnets(all)).hasSize(2);
        clock.advance(Duration.ofSeconds(9));
        assertThat(facts.findSubnets(all)).hasSize(2);
        assertThat(calls("DescribeSubnets")).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        facts.findSubnets(all);
        assertThat(calls("DescribeSubnets")).isEqualTo(2);

        TagFilter none = TagFilter.of(Map.of("kubernetes.io/role/elb", "1"));
        assertThat(facts.findSubnets(none)).isEmpty();
        assertThat(facts.findSubnets(none)).isEmpty();
        assertThat(calls("DescribeSubnets")).isEqualTo(4);
    }

    @Test
    void readTheNetworkEachTime() {
        CloudFacts facts = facts(FeatureGates.defaults());

        assertThat(facts.subnets(List.of("subnet-a"))).hasSize(1);
        assertThat(facts.routeTables()).hasSize(1);
        assertThat(facts.securityGroups(List.of("sg-1")))
                .extracting(VpcSecurityGroup::name)
                .containsExactly("one");
        assertThat(facts.securityGroupsByName(List.of("web")))
                .extracting(VpcSecurityGroup::id)
                .containsExactly("sg-1");
        assertThat(facts.backendSecurityGroup()).isEmpty();
    }

    private long calls(String action) {
        return aws.calls().log().count(action);
    }

    private CloudFacts facts(FeatureGates gates) {
        ControllerSettings usual = ControllerSettings.defaults(new ClusterIdentity("demo", "vpc-1", "us-west-2"));
        ControllerSettings settings = usual.withGates(gates);
        return new CloudFacts(
                aws.cloud(),
                cache,
                settings,
                new TaggedLoadBalancers(aws.cloud().loadBalancers(), aws.cloud().elbTags(), "demo"),
                new BackendSecurityGroup(aws.cloud().securityGroups(), aCluster(), settings, clock));
    }
}
