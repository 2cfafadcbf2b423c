package dev.sluice.core.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.IpPermission.Source;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleTransform;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.model.ShieldProtection;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.model.WafClassicAssociation;
import dev.sluice.core.model.Wafv2Association;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StackJsonTest {
    private static final Ref ALB = Ref.to(LoadBalancer.ALB);
    private static final String ALB_REF =
            "{'$ref':'#/resources/AWS::ElasticLoadBalancingV2::LoadBalancer/LoadBalancer/status/loadBalancerARN'}";

    @Test
    void showsAnEmptyGroup() {
        Stack stack = Stack.of(new StackId("shop", "web-front"), List.of(FrontendNlbTargets.none()));

        assertThat(StackJson.text(stack))
                .isEqualTo("{\"id\":\"shop/web-front\",\"resources\":{\"FrontendNLBTargetGroup\":"
                        + "{\"FrontendNLBTargetGroup\":{\"TargetGroups\":{}}}}}");
    }

    @Test
    void leavesOutWhatIsEmptyAndKeepsWhatIsGiven() {
        assertThat(specOf(loadBalancer(new TreeMap<>(), Optional.of(""), OptionalInt.of(0))))
                .isEqualTo(json("{'name':'','type':'application','scheme':'internal','ipAddressType':'ipv4',"
                        + "'subnetMapping':[{'allocationID':'eip','subnetID':'subnet-1'}],"
                        + "'securityGroups':['sg-1','sg-autobackend'],'ipv4IPAMPool':'',"
                        + "'minimumLoadBalancerCapacity':{'capacityUnits':0}}"));
        assertThat(specOf(loadBalancer(new TreeMap<>(Map.of("k", "v")), Optional.empty(), OptionalInt.empty())))
                .contains(json("'loadBalancerAttributes':[{'key':'k','value':'v'}]"))
                .doesNotContain("minimumLoadBalancerCapacity", "ipv4IPAMPool");
    }

    @Test
    void showsEachKindOfSource() {
        SecurityGroup group = new SecurityGroup(
                new ResourceId(ResourceType.SECURITY_GROUP, "ManagedLBSecurityGroup"),
                "name",
                "text",
                new TreeMap<>(),
                List.of(
                        IpPermission.tcp(80, new Source.Ipv4("0.0.0.0/0")),
                        IpPermission.tcp(80, new Source.Ipv6("::/0")),
                        IpPermission.tcp(80, new Source.PrefixList("pl-1")),
                        new IpPermission("-1", 0, 0, new Source.Group("sg-1"), "why")),
                List.of());

        assertThat(specOf(group))
                .isEqualTo(json("{'groupName':'name','description':'text','ingress':["
                        + "{'ipProtocol':'tcp','fromPort':80,'toPort':80,'ipRanges':[{'cidrIP':'0.0.0.0/0'}]},"
                        + "{'ipProtocol':'tcp','fromPort':80,'toPort':80,'ipv6Ranges':[{'cidrIPv6':'::/0'}]},"
                        + "{'ipProtocol':'tcp','fromPort':80,'toPort':80,'prefixLists':[{'listID':'pl-1'}]},"
                        + "{'ipProtocol':'-1','userIDGroupPairs':[{'groupID':'sg-1','description':'why'}]}]}"));
    }

    @Test
    void hidesWhatOidcClientsKnow() {
        Action.Session session = new Action.Session(
                new TreeMap<>(Map.of("prompt", "login")),
                Optional.of(""),
                Optional.of("openid"),
                Optional.of("cookie"),
                OptionalLong.of(604_800));
        String text = specOf(listener(
                new Action.AuthenticateOidc(session, "i", "a", "t", "u", "my-id", "my-secret"),
                new Action.Forward(
                        List.of(new Action.WeightedTargetGroup(Ref.literal("arn:tg"), OptionalInt.of(1))),
                        Optional.of(new Action.Stickiness(Optional.of(true), OptionalInt.of(5))))));

        assertThat(text)
                .doesNotContain("my-id", "my-secret", "onUnauthenticatedRequest")
                .contains(json("'authenticateOIDCConfig':{'authenticationRequestExtraParams':{'prompt':'login'},"
                        + "'scope':'openid','sessionCookieName':'cookie','sessionTimeout':604800,'issuer':'i',"
                        + "'authorizationEndpoint':'a','tokenEndpoint':'t','userInfoEndpoint':'u',"
                        + "'clientID':'[REDACTED]','clientSecret':'[REDACTED]'}"))
                .contains(json("'targetGroups':[{'targetGroupARN':'arn:tg','weight':1}],"
                        + "'targetGroupStickinessConfig':{'enabled':true,'durationSeconds':5}"));
    }

    @Test
    void showsTheOtherActions() {
        Action.Session session = new Action.Session(
                new TreeMap<>(), Optional.of("deny"), Optional.empty(), Optional.empty(), OptionalLong.empty());

        assertThat(specOf(listener(
                        new Action.AuthenticateCognito(session, "pool", "client", "domain"),
                        new Action.ValidateJwt("jwks", "issuer", List.of(new Action.Claim("f", "n", List.of("v")))),
                        new Action.Redirect(
                                Optional.of("h"),
                                Optional.of("p"),
                                Optional.of("1"),
                                Optional.of("HTTPS"),
                                Optional.of(""),
                                "HTTP_301"),
                        new Action.FixedResponse(Optional.of("text/plain"), Optional.of("<&>"), "200"),
                        new Action.Forward(List.of(), Optional.empty()))))
                .contains(json("{'type':'authenticate-cognito','authenticateCognitoConfig':{"
                        + "'onUnauthenticatedRequest':'deny','userPoolARN':'pool','userPoolClientID':'client',"
                        + "'userPoolDomain':'domain'}}"))
                .contains(
                        json("{'type':'jwt-validation','jwtValidationConfig':{'jwksEndpoint':'jwks','issuer':'issuer',"
                                + "'additionalClaims':[{'format':'f','name':'n','values':['v']}]}}"))
                .contains(json("{'type':'redirect','redirectConfig':{'host':'h','path':'p','port':'1',"
                        + "'protocol':'HTTPS','query':'','statusCode':'HTTP_301'}}"))
                .contains(json("'messageBody':'\\u003c\\u0026\\u003e'"))
                .contains(json("{'type':'forward','forwardConfig':{'targetGroups':null}}"));
    }

    @Test
    void showsConditionsAndTransforms() {
        ListenerRule rule = new ListenerRule(
                ListenerRule.ruleId(80, 1),
                Ref.to(Listener.onPort(80)),
                1,
                List.of(),
                List.of(
                        new RuleCondition.HttpHeader("X", List.of("a"), List.of()),
                        new RuleCondition.HttpRequestMethod(List.of("GET")),
                        new RuleCondition.QueryString(List.of(
                                new RuleCondition.KeyValue(Optional.of(""), "v"),
                                new RuleCondition.KeyValue(Optional.empty(), "w"))),
                        new RuleCondition.SourceIp(List.of("10.0.0.0/8")),
                        new RuleCondition.HostHeader(List.of(), List.of("^h")),
                        new RuleCondition.PathPattern(List.of("/p"), List.of()),
                        new RuleCondition.Other("color")),
                List.of(
                        new RuleTransform(RuleTransform.Type.URL_REWRITE, List.of(new RuleTransform.Rewrite("a", ""))),
                        new RuleTransform(
                                RuleTransform.Type.HOST_HEADER_REWRITE, List.of(new RuleTransform.Rewrite("b", "c")))),
                new TreeMap<>(),
                List.of());

        assertThat(specOf(rule))
                .isEqualTo(json("{'listenerARN':{'$ref':'#/resources/AWS::ElasticLoadBalancingV2::Listener/80/status/"
                        + "listenerARN'},'priority':1,'actions':[],'conditions':["
                        + "{'field':'http-header','httpHeaderConfig':{'httpHeaderName':'X','values':['a']}},"
                        + "{'field':'http-request-method','httpRequestMethodConfig':{'values':['GET']}},"
                        + "{'field':'query-string','queryStringConfig':{'values':[{'key':'','value':'v'},{'value':'w'}]}},"
                        + "{'field':'source-ip','sourceIPConfig':{'values':['10.0.0.0/8']}},"
                        + "{'field':'host-header','hostHeaderConfig':{'regexValues':['^h']}},"
                        + "{'field':'path-pattern','pathPatternConfig':{'values':['/p']}},"
                        + "{'field':'color'}],'transforms':["
                        + "{'type':'url-rewrite','urlRewriteConfig':{'rewrites':[{'regex':'a','replace':''}]}},"
                        + "{'type':'host-header-rewrite','hostHeaderRewriteConfig':{'rewrites':[{'regex':'b',"
                        + "'replace':'c'}]}}]}"));
    }

    @Test
    void showsAddOns() {
        assertThat(specOf(new Wafv2Association(Wafv2Association.ID, "", ALB, List.of())))
                .isEqualTo(json("{'webACLARN':'','resourceARN':" + ALB_REF + "}"));
        assertThat(specOf(new WafClassicAssociation(WafClassicAssociation.ID, "id", ALB, List.of())))
                .isEqualTo(json("{'webACLID':'id','resourceARN':" + ALB_REF + "}"));
        assertThat(specOf(new ShieldProtection(ShieldProtection.ID, false, ALB, List.of())))
                .isEqualTo(json("{'enabled':false,'resourceARN':" + ALB_REF + "}"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ResourceType.class,
            names = {"WAFV2_ASSOCIATION", "WAF_CLASSIC_ASSOCIATION", "SHIELD_PROTECTION", "FRONTEND_NLB_TARGETS"})
    void hasNoPointerToWhatHasNeitherArnNorId(ResourceType type) {
        Ref ref = Ref.to(new ResourceId(type, "x"));

        assertThatThrownBy(() -> RefJson.of(ref))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ref to " + type + " (expected: a resource with an ARN or id)");
    }

    @ParameterizedTest
    @EnumSource(
            value = ResourceType.class,
            names = {"SECURITY_GROUP", "CERTIFICATE", "TARGET_GROUP", "LISTENER_RULE", "TARGET_GROUP_BINDING"})
    void pointsToTheResultOfTheOthers(ResourceType type) {
        assertThat(RefJson.of(Ref.to(new ResourceId(type, "x"))).path("$ref").asText())
                .startsWith("#/resources/" + type.documentName() + "/x/status/");
    }

    private static String specOf(Resource resource) {
        String text = StackJson.text(Stack.of(StackId.explicit("g"), List.of(resource)));
        String start = "{\"" + resource.id().id() + "\":{\"spec\":";
        return text.substring(text.indexOf(start) + start.length(), text.length() - 4);
    }

    private static LoadBalancer loadBalancer(
            SortedMap<String, String> attributes, Optional<String> pool, OptionalInt units) {
        return new LoadBalancer(
                LoadBalancer.ALB,
                "",
                LoadBalancer.Type.APPLICATION,
                "internal",
                "ipv4",
                List.of(SubnetMapping.of("subnet-1").withAllocationId("eip")),
                List.of(Ref.literal("sg-1"), Ref.to(ResourceId.BACKEND_SECURITY_GROUP)),
                Optional.empty(),
                pool,
                attributes,
                units,
                LoadBalancer.NetworkFeatures.unmanaged(),
                new TreeMap<>(),
                List.of());
    }

    private static Listener listener(Action... actions) {
        return new Listener(
                Listener.onPort(80),
                ALB,
                80,
                "HTTP",
                List.of(actions),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of());
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
