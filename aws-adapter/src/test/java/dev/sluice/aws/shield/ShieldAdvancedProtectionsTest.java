package dev.sluice.aws.shield;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ShieldProtectionState;
import dev.sluice.core.port.ShieldProtections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShieldAdvancedProtectionsTest {
    private static final Arn LOAD_BALANCER = new Arn("arn:lb");
    private static final String TARGET = "AWSShield_20160616.";

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final ShieldProtections protections = AWS.ports().shieldProtections();

    @Test
    void tellsASubscriptionByItsState() {
        AWS.answerJson(TARGET + "GetSubscriptionState", "{\"SubscriptionState\":\"ACTIVE\"}");
        assertThat(protections.subscribed()).isTrue();

        AWS.answerJson(TARGET + "GetSubscriptionState", "{\"SubscriptionState\":\"INACTIVE\"}");
        assertThat(protections.subscribed()).isFalse();
    }

    @Test
    void findsAProtection() {
        AWS.answerJson(TARGET + "DescribeProtection", "{\"Protection\":{\"Id\":\"p-1\",\"Name\":\"mine\"}}");

        assertThat(protections.find(LOAD_BALANCER)).hasValue(new ShieldProtectionState("p-1", "mine"));

        assertThat(AWS.jsonRequests(TARGET + "DescribeProtection")).containsExactly("{\"ResourceArn\":\"arn:lb\"}");
    }

    @Test
    void findsNoProtectionWhereAwsKnowsNone() {
        AWS.server()
                .stubFor(any(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(400)
                                .withBody("{\"__type\":\"ResourceNotFoundException\",\"message\":\"none\"}")));

        assertThat(protections.find(LOAD_BALANCER)).isEmpty();
    }

    @Test
    void createsAndDeletes() {
        AWS.answerJson(TARGET + "CreateProtection", "{\"ProtectionId\":\"p-1\"}");
        AWS.answerJson(TARGET + "DeleteProtection", "{}");

        protections.create(LOAD_BALANCER, "mine");
        protections.delete("p-1");

        assertThat(AWS.jsonRequests(TARGET + "CreateProtection"))
                .containsExactly("{\"Name\":\"mine\",\"ResourceArn\":\"arn:lb\"}");
        assertThat(AWS.jsonRequests(TARGET + "DeleteProtection")).containsExactly("{\"ProtectionId\":\"p-1\"}");
    }
}
