package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Action.WeightedTargetGroup;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.TargetGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NlbActionTest {
    private static final String ACTIONS = "service.beta.kubernetes.io/actions.";

    @Test
    void trafficIsSharedByWeight() {
        NlbScenario scenario = scenario(payApi().annotatedExactly(ACTIONS + "TLS-443", """
                {"type":"forward","forwardConfig":{
                  "baseServiceWeight":10,
                  "targetGroups":[{"serviceName":"canary","servicePort":"http","weight":5,"decrypt":true},
                                  {"targetGroupARN":"arn:tg","weight":1}],
                  "targetGroupStickinessConfig":{"enabled":true}}}"""));

        assertThat(scenario.listener(443).defaultActions())
                .containsExactly(new Action.Forward(
                        List.of(
                                new WeightedTargetGroup(targetGroup("shop/pay-api:443"), OptionalInt.of(10)),
                                new WeightedTargetGroup(targetGroup("shop/canary:81"), OptionalInt.of(5)),
                                new WeightedTargetGroup(Ref.literal("arn:tg"), OptionalInt.of(1))),
                        Optional.of(new Action.Stickiness(Optional.of(true), OptionalInt.empty()))));
        TargetGroup canary = scenario.targetGroup("shop/canary:81");
        assertThat(canary.name()).isEqualTo("k8s-shop-canary-3c025198d3");
        assertThat(canary.protocol()).isEqualTo("TCP");
        assertThat(canary.port()).isEqualTo(8081);
    }

    @Test
    void whatIsBehindATlsListenerSpeaksTlsUnlessItSaysOtherwise() {
        NlbScenario scenario = scenario(payApi().annotatedExactly(ACTIONS + "TLS-443", """
                {"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"canary","servicePort":81}]}}"""));

        assertThat(scenario.targetGroup("shop/canary:81").protocol()).isEqualTo("TLS");
        assertThat(scenario.targetGroup("shop/pay-api:443").protocol()).isEqualTo("TCP");
    }

    @Test
    void theServiceItselfMayBeNamedAndIsBuiltOnce() {
        NlbScenario scenario = scenario(payApi().annotatedExactly(ACTIONS + "TLS-443", """
                {"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"pay-api","servicePort":443}]}}"""));

        assertThat(scenario.stack().all(TargetGroup.class))
                .extracting(TargetGroup::name)
                .containsExactly("k8s-shop-payapi-6b5dad1fa7");
    }

    @Test
    void anActionOnAnEarlierPortDecidesHowALaterPortIsBuilt() {
        GivenService service = aService("shop/pay-api")
                .balanced()
                .annotatedNlb("nlb-target-type", "ip")
                .withPort("a", 80, PortReference.of(8080), 0)
                .withPort("b", 81, PortReference.of(8081), 0)
                .annotatedNlb("ssl-cert", "arn:c")
                .annotatedNlb("ssl-ports", "80")
                .annotatedExactly(ACTIONS + "TLS-80", """
                        {"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"pay-api","servicePort":81}]}}""");

        assertThat(NlbScenario.of(service).targetGroup("shop/pay-api:81").protocol())
                .isEqualTo("TLS");
        assertThat(NlbScenario.of(service).listener(81).protocol()).isEqualTo("TCP");
    }

    @Test
    void anActionForAnotherProtocolOrPortCountsNothing() {
        NlbScenario scenario = scenario(payApi().annotatedExactly(ACTIONS + "TCP-443", "{\"type\":\"redirect\"}"));

        assertThat(scenario.listener(443).defaultActions())
                .containsExactly(new Action.Forward(
                        List.of(new WeightedTargetGroup(targetGroup("shop/pay-api:443"), OptionalInt.empty())),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"redirect\"} | unknown action type: redirect",
                "{\"type\":\"forward\"} | missing ForwardConfig",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{}]}} | invalid ForwardConfig: invalid TargetGroupTuple: precisely one of targetGroupARN and serviceName can be specified",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"serviceName\":\"canary\",\"targetGroupARN\":\"arn:a\"}]}} | invalid ForwardConfig: invalid TargetGroupTuple: precisely one of targetGroupARN and serviceName can be specified",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"serviceName\":\"canary\"}]}} | invalid ForwardConfig: invalid TargetGroupTuple: missing servicePort",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"targetGroupARN\":\"arn:a\",\"weight\":1000}]}} | invalid ForwardConfig: invalid TargetGroupTuple: target group weight must be between 0 and 999",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"targetGroupARN\":\"arn:a\",\"weight\":1},{\"targetGroupARN\":\"arn:b\"}]}} | invalid ForwardConfig: weight must be set when routing to multiple target groups",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"serviceName\":\"gone\",\"servicePort\":80}]}} | services \"gone\" not found",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"serviceName\":\"canary\",\"servicePort\":\"81\"}]}} | unable to find port 81 on service shop/canary",
            })
    void aWrongActionIsRefused(String action, String message) {
        assertThat(scenario(payApi().annotatedExactly(ACTIONS + "TLS-443", action))
                        .errors())
                .containsExactly(message);
    }

    private static NlbScenario scenario(GivenService service) {
        return NlbScenario.of(service)
                .with(aService("shop/canary")
                        .withUid("99999999-8888-7777-6666-555555555555")
                        .ofType("ClusterIP")
                        .withPort("http", 81, PortReference.of(8081), 0)
                        .build());
    }

    private static GivenService payApi() {
        return aService("shop/pay-api")
                .withUid("11111111-2222-3333-4444-555555555555")
                .balanced()
                .withPort("https", 443, PortReference.of(8443), 30443)
                .annotatedNlb("nlb-target-type", "ip")
                .annotatedNlb("ssl-cert", "arn:c");
    }

    private static Ref targetGroup(String id) {
        return Ref.to(new ResourceId(ResourceType.TARGET_GROUP, id));
    }
}
