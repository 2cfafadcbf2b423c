package dev.sluice.runner.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.call.CallOutcome;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsCallMetersTest {
    private static final String ELB = "Elastic Load Balancing v2";

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final AwsCallMeters meters = new AwsCallMeters(registry);

    @Test
    void countsCallsAndAttemptsUnderTheNamesThatDashboardsKnow() {
        meters.attempted(new CallOutcome(ELB, "DescribeRules", 503, "ServiceUnavailable", Duration.ofMillis(20), 1));
        meters.attempted(new CallOutcome(ELB, "DescribeRules", 200, "", Duration.ofMillis(30), 2));
        meters.called(new CallOutcome(ELB, "DescribeRules", 200, "", Duration.ofMillis(60), 2));

        assertThat(String.join("\n", Scraped.of(registry).lines()))
                .contains("aws_api_calls_total{error_code=\"\",operation=\"DescribeRules\","
                        + "service=\"Elastic Load Balancing v2\",status_code=\"200\"} 1.0")
                .contains("aws_api_requests_total{error_code=\"ServiceUnavailable\",operation=\"DescribeRules\","
                        + "service=\"Elastic Load Balancing v2\",status_code=\"503\"} 1.0")
                .contains("aws_api_call_duration_seconds_bucket{operation=\"DescribeRules\","
                        + "service=\"Elastic Load Balancing v2\",le=\"0.05\"} 0")
                .contains("aws_api_call_retries_bucket{operation=\"DescribeRules\","
                        + "service=\"Elastic Load Balancing v2\",le=\"1.0\"} 1");
    }

    @ParameterizedTest
    @CsvSource({
        "403,UnauthorizedOperation,permission",
        "400,AuthFailure,permission",
        "400,RequestLimitExceeded,service_limit_exceeded",
        "400,LimitExceededException,service_limit_exceeded",
        "400,Throttling,throttled",
        "400,ValidationError,validation"
    })
    void countsEachErrorInOneClass(int status, String code, String errorClass) {
        meters.called(new CallOutcome(ELB, "CreateRule", status, code, Duration.ofMillis(5), 1));

        assertThat(Scraped.of(registry).lines().stream().filter(line -> line.contains("_errors_total{")))
                .singleElement()
                .asString()
                .startsWith("aws_api_call_" + errorClass + "_errors_total{");
    }
}
