package dev.sluice.aws;

import static dev.sluice.aws.session.AwsService.ELB;

import dev.sluice.aws.acm.AcmCertificates;
import dev.sluice.aws.ec2.Ec2Network;
import dev.sluice.aws.ec2.Ec2SecurityGroups;
import dev.sluice.aws.elb.ElbListenerRules;
import dev.sluice.aws.elb.ElbListeners;
import dev.sluice.aws.elb.ElbLoadBalancers;
import dev.sluice.aws.elb.ElbResourceTags;
import dev.sluice.aws.elb.ElbTargetGroups;
import dev.sluice.aws.elb.ElbTargets;
import dev.sluice.aws.elb.ElbTargetsByRole;
import dev.sluice.aws.elb.ElbTrustStores;
import dev.sluice.aws.route53.Route53DnsZones;
import dev.sluice.aws.session.AssumedRoles;
import dev.sluice.aws.session.AwsClients;
import dev.sluice.aws.session.AwsService;
import dev.sluice.aws.session.AwsSession;
import dev.sluice.aws.session.AwsSettings;
import dev.sluice.aws.session.Surroundings;
import dev.sluice.aws.shield.ShieldAdvancedProtections;
import dev.sluice.aws.tagging.TaggedResources;
import dev.sluice.aws.waf.WafClassicWebAcls;
import dev.sluice.aws.waf.Wafv2WebAcls;
import dev.sluice.core.port.Cloud;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.shield.ShieldClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.waf.regional.WafRegionalClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;

/** AWS itself, behind core's ports. Close it when nothing calls any more. */
public final class AwsCloud implements AutoCloseable {
    /** How long callers wait that can do without an answer. */
    private static final Duration HURRY = Duration.ofSeconds(1);

    private final AwsSession session;
    private final Cloud ports;

    private AwsCloud(AwsSession session, Cloud ports) {
        this.session = session;
        this.ports = ports;
    }

    /**
     * Finds region and VPC, which may call AWS; throws {@link dev.sluice.core.port.PortException} with a message that
     * says what to set if it cannot.
     */
    public static AwsCloud open(AwsSettings settings, Surroundings surroundings) {
        AwsSession session = AwsSession.open(settings, surroundings);
        return new AwsCloud(session, ports(session, settings.clusterName()));
    }

    /** The ports; they may be used by many threads. */
    public Cloud ports() {
        return ports;
    }

    public String region() {
        return session.region();
    }

    /** The VPC that the ports look at. */
    public String vpcId() {
        return session.vpcId();
    }

    @Override
    public void close() {
        session.close();
    }

    private static Cloud ports(AwsSession session, String clusterName) {
        AwsClients clients = session.clients();
        ElasticLoadBalancingV2Client elb = elb(clients);
        Ec2Client ec2 = clients.client(AwsService.EC2, Ec2Client.class, Ec2Client::builder);
        StsClient sts = clients.client(AwsService.STS, StsClient.class, StsClient::builder);
        AssumedRoles<ElbTargets> roles = new AssumedRoles<>(
                sts, clusterName, InstantSource.system(), credentials -> targets(clients.as(credentials)));
        return new Cloud(
                new ElbLoadBalancers(elb),
                new ElbListeners(elb),
                new ElbListenerRules(elb),
                new ElbTargetGroups(elb),
                new ElbTargetsByRole(targets(clients), roles),
                new ElbResourceTags(elb, tagged(clients)),
                new ElbTrustStores(elb),
                new Ec2SecurityGroups(ec2, session.vpcId()),
                new Ec2Network(ec2, session.vpcId()),
                new AcmCertificates(clients.client(AwsService.ACM, AcmClient.class, AcmClient::builder)),
                new Route53DnsZones(clients.client(AwsService.ROUTE_53, Route53Client.class, Route53Client::builder)),
                new Wafv2WebAcls(clients.client(AwsService.WAFV2, Wafv2Client.class, Wafv2Client::builder)),
                new WafClassicWebAcls(
                        clients.client(AwsService.WAF_REGIONAL, WafRegionalClient.class, WafRegionalClient::builder)),
                new ShieldAdvancedProtections(
                        clients.client(AwsService.SHIELD, ShieldClient.class, ShieldClient::builder)));
    }

    private static ElbTargets targets(AwsClients clients) {
        return new ElbTargets(elb(clients), elb(clients.waitingAtMost(HURRY)));
    }

    private static ElasticLoadBalancingV2Client elb(AwsClients clients) {
        return clients.client(ELB, ElasticLoadBalancingV2Client.class, ElasticLoadBalancingV2Client::builder);
    }

    private static TaggedResources tagged(AwsClients clients) {
        return new TaggedResources(clients.client(
                AwsService.TAGGING, ResourceGroupsTaggingApiClient.class, ResourceGroupsTaggingApiClient::builder));
    }
}
