package dev.sluice.aws.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsSettingsTest {
    @Test
    void aCallTakesUpToTenRequestsUnlessSaidOtherwise() {
        assertThat(AwsSettings.defaults("demo", "v1").maxAttempts()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 7", "0, 3", "-1, 3"})
    void noAttemptsStandForTheUsualNumberOfTheSdk(int given, int taken) {
        AwsSettings usual = AwsSettings.defaults("demo", "v1");

        assertThat(new AwsSettings(
                                "demo",
                                "v1",
                                Optional.empty(),
                                Optional.empty(),
                                new TreeMap<>(),
                                new TreeMap<>(),
                                usual.throttle(),
                                given,
                                usual.attemptTimeout())
                        .maxAttempts())
                .isEqualTo(taken);
    }

    @Test
    void servicesAreNamedAsTheFlagForEndpointsNamesThem() {
        assertThat(AwsService.values())
                .extracting(AwsService::id)
                .containsExactlyInAnyOrder(
                        "EC2",
                        "Elastic Load Balancing v2",
                        "ACM",
                        "WAFV2",
                        "WAF Regional",
                        "Shield",
                        "Resource Groups Tagging API",
                        "STS",
                        "Route 53",
                        "ec2imds");
    }
}
