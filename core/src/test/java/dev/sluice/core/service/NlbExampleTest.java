package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aService;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.given.GivenSubnet;
import dev.sluice.core.model.json.StackJson;
import org.junit.jupiter.api.Test;

/** One Service as a whole, as the AWS Load Balancer Controller models it. */
class NlbExampleTest {
    @Test
    void aServiceWithOnePortBecomesFiveResources() throws JsonProcessingException {
        String model = """
                {"id":"shop/pay-api","resources":{
                 "AWS::EC2::SecurityGroup":{"ManagedLBSecurityGroup":{"spec":{
                   "groupName":"k8s-shop-payapi-42adde1c85","description":"[k8s] Managed SecurityGroup for LoadBalancer",
                   "ingress":[{"ipProtocol":"tcp","fromPort":443,"toPort":443,"ipRanges":[{"cidrIP":"0.0.0.0/0"}]}]}}},
                 "AWS::ElasticLoadBalancingV2::LoadBalancer":{"LoadBalancer":{"spec":{
                   "name":"k8s-shop-payapi-43a9c8fa8e","type":"network","scheme":"internal","ipAddressType":"ipv4",
                   "enablePrefixForIpv6SourceNat":"off",
                   "subnetMapping":[{"subnetID":"subnet-prv-a"},{"subnetID":"subnet-prv-b"}],
                   "securityGroups":[
                     {"$ref":"#/resources/AWS::EC2::SecurityGroup/ManagedLBSecurityGroup/status/groupID"},"sg-shared"]}}},
                 "AWS::ElasticLoadBalancingV2::Listener":{"443":{"spec":{
                   "loadBalancerARN":
                     {"$ref":"#/resources/AWS::ElasticLoadBalancingV2::LoadBalancer/LoadBalancer/status/loadBalancerARN"},
                   "port":443,"protocol":"TCP",
                   "defaultActions":[{"type":"forward","forwardConfig":{"targetGroups":[{"targetGroupARN":
                     {"$ref":"#/resources/AWS::ElasticLoadBalancingV2::TargetGroup/shop/pay-api:443/status/targetGroupARN"}}]}}]}}},
                 "AWS::ElasticLoadBalancingV2::TargetGroup":{"shop/pay-api:443":{"spec":{
                   "name":"k8s-shop-payapi-e5679d6d68","targetType":"instance","port":30443,"protocol":"TCP",
                   "ipAddressType":"ipv4",
                   "healthCheckConfig":{"port":32000,"protocol":"HTTP","path":"/healthz",
                     "matcher":{"httpCode":"200-399"},
                     "intervalSeconds":10,"timeoutSeconds":6,"healthyThresholdCount":2,"unhealthyThresholdCount":2},
                   "targetGroupAttributes":[{"key":"proxy_protocol_v2.enabled","value":"false"}]}}},
                 "K8S::ElasticLoadBalancingV2::TargetGroupBinding":{"shop/pay-api:443":{"spec":{"template":{
                   "metadata":{"namespace":"shop","name":"k8s-shop-payapi-e5679d6d68"},
                   "spec":{"targetGroupARN":
                     {"$ref":"#/resources/AWS::ElasticLoadBalancingV2::TargetGroup/shop/pay-api:443/status/targetGroupARN"},
                     "targetType":"instance","targetGroupProtocol":"TCP","ipAddressType":"ipv4","vpcID":"vpc-1",
                     "serviceRef":{"name":"pay-api","port":443},
                     "networking":{"ingress":[{"from":[{"securityGroup":{"groupID":"sg-shared"}}],
                       "ports":[{"protocol":"TCP","port":30443},{"protocol":"TCP","port":32000}]}]}}}}}}
                }}""";
        JsonMapper mapper = JsonMapper.builder().build();

        assertThat(mapper.readTree(StackJson.text(NlbScenario.of(payApi()).stack())))
                .isEqualTo(mapper.readTree(model));
    }

    @Test
    void withoutSecurityGroupsTargetsTellTrafficByAddresses() {
        NlbScenario scenario = NlbScenario.of(payApi().annotatedNlb("disable-nlb-sg", "true"))
                .facing(facts -> facts.with(GivenSubnet.inZone("a")
                                .id("subnet-prv-a")
                                .tagged("kubernetes.io/role/internal-elb", "1")
                                .ranging("10.0.0.0/24", "2001:db8::/64"))
                        .with(GivenSubnet.inZone("b")
                                .id("subnet-prv-b")
                                .tagged("kubernetes.io/role/internal-elb", "1")
                                .ranging("10.0.1.0/24", "2001:db8:1::/64")));

        assertThat(scenario.stack().resources()).hasSize(4);
        assertThat(StackJson.text(scenario.stack()))
                .contains("\"networking\":{\"ingress\":["
                        + "{\"from\":[{\"ipBlock\":{\"cidr\":\"10.0.0.0/16\"}}],"
                        + "\"ports\":[{\"protocol\":\"TCP\",\"port\":30443}]},"
                        + "{\"from\":[{\"ipBlock\":{\"cidr\":\"10.0.0.0/24\"}},"
                        + "{\"ipBlock\":{\"cidr\":\"10.0.1.0/24\"}}],"
                        + "\"ports\":[{\"protocol\":\"TCP\",\"port\":32000}]}]}");
    }

    private static GivenService payApi() {
        return aService("shop/pay-api")
                .withUid("11111111-2222-3333-4444-555555555555")
                .balanced()
                .withPort("https", 443, PortReference.of(8443), 30_443)
                .local(32_000);
    }
}
