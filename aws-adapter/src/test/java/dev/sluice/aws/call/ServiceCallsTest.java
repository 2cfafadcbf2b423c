package dev.sluice.aws.call;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.sluice.aws.wire.WireAws.error;
import static dev.sluice.aws.wire.WireAws.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.sluice.aws.wire.HandClock;
import dev.sluice.aws.wire.HeardCalls;
import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.LoadBalancers;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;
import dev.sluice.core.port.Targets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServiceCallsTest {
    private static final String LIST = "DescribeLoadBalancers";
    private static final String NONE = "<LoadBalancers/>";

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final HandClock clock = new HandClock();
    private final HeardCalls heard = new HeardCalls();
    private final LoadBalancers loadBalancers = AWS.ports(heard, clock).loadBalancers();

    @Test
    void reportsACallThatSucceedsAtOnce() {
        AWS.answer(LIST, NONE);

        assertThat(loadBalancers.list()).isEmpty();

        assertThat(heard.calls()).containsExactly("Elastic Load Balancing v2:DescribeLoadBalancers 200 [] 1");
        assertThat(heard.attempts()).isEqualTo(heard.calls());
    }

    @Test
    void triesAgainWhenAwsThrottles() {
        AWS.answers(LIST, error(400, "Throttling", "Rate exceeded"), ok(LIST, NONE));

        assertThat(loadBalancers.list()).isEmpty();

        assertThat(heard.attempts())
                .containsExactly(
                        "Elastic Load Balancing v2:DescribeLoadBalancers 400 [Throttling] 1",
                        "Elastic Load Balancing v2:DescribeLoadBalancers 200 [] 2");
        assertThat(heard.calls()).containsExactly("Elastic Load Balancing v2:DescribeLoadBalancers 200 [] 2");
    }

    @Test
    void slowsTheOperationDownAfterThrottling() {
        AWS.answers(LIST, error(400, "Throttling", "Rate exceeded"), ok(LIST, NONE));
        loadBalancers.list();
        int waitsBefore = clock.waits().size();

        loadBalancers.list();

        assertThat(clock.waits()).hasSizeGreaterThan(waitsBefore);
    }

    @Test
    void waitsNoLongerThanASecondForThoseWhoAreInAHurry() {
        AWS.answers("DescribeTargetHealth", error(400, "Throttling", "Rate exceeded"));
        Targets hurried = AWS.ports(heard, clock).targets().assuming("", "").hurried();

        for (int pass = 0; pass < 5; pass++) {
            long before = clock.nanos();
            PortException failure = catchThrowableOfType(
                    PortException.class, () -> hurried.health(new Arn("arn:aws:elasticloadbalancing:tg")));

            assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
            assertThat(Duration.ofNanos(clock.nanos() - before)).isLessThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        AWS.answers(LIST, error(503, "ServiceUnavailable", "try later"));

        PortException failure = catchThrowableOfType(PortException.class, loadBalancers::list);

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.action()).isEqualTo(LIST);
        assertThat(failure.code()).isEqualTo("ServiceUnavailable");
        assertThat(failure).hasMessage("try later");
        assertThat(heard.calls())
                .containsExactly("Elastic Load Balancing v2:DescribeLoadBalancers 503 [ServiceUnavailable] 3");
    }

    @Test
    void doesNotTryAgainWhatAwsRefuses() {
        AWS.answers(LIST, error(400, "ValidationError", "A load balancer ARN must be specified"));

        PortException failure = catchThrowableOfType(PortException.class, loadBalancers::list);

        assertThat(failure.kind()).isEqualTo(Kind.INVALID);
        assertThat(failure).hasMessage("A load balancer ARN must be specified");
        assertThat(heard.attempts()).hasSize(1);
    }

    @Test
    void saysWhichPolicyLacksADeniedAction() {
        AWS.answers(
                LIST, error(403, "AccessDenied", "User: x is not authorized to perform: elasticloadbalancing:" + LIST));

        PortException failure = catchThrowableOfType(PortException.class, loadBalancers::list);

        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure)
                .hasMessageStartingWith("User: x is not authorized to perform: elasticloadbalancing:" + LIST)
                .hasMessageEndingWith(" (allow elasticloadbalancing:" + LIST
                        + " in the IAM policy of these credentials; docs/iam-policy.json has all that is called)");
        assertThat(heard.calls())
                .containsExactly("Elastic Load Balancing v2:DescribeLoadBalancers 403 [AccessDenied] 1");
    }

    @Test
    void saysWhereToLookWhenCredentialsAreRefused() {
        AWS.answers(LIST, error(403, "InvalidClientTokenId", "The security token included in the request is invalid."));

        PortException failure = catchThrowableOfType(PortException.class, loadBalancers::list);

        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure).hasMessageContaining("AWS_ACCESS_KEY_ID");
    }

    @Test
    void triesALostConnectionAgainAndReportsNoAnswerThatNeverCame() {
        AWS.answers(LIST, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        PortException failure = catchThrowableOfType(PortException.class, loadBalancers::list);

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure)
                .hasMessageStartingWith("Elastic Load Balancing v2 gave no answer to DescribeLoadBalancers: ");
        assertThat(AWS.requests(LIST)).hasSize(3);
        assertThat(heard.attempts()).isEmpty();
    }

    @Test
    void failsOnAnAnswerThatIsNoXml() {
        AWS.answers(LIST, aResponse().withBody("<html>welcome to the hotel's network"));

        PortException failure = catchThrowableOfType(PortException.class, loadBalancers::list);

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.code()).isEmpty();
        assertThat(AWS.requests(LIST)).hasSize(1);
    }

    @Test
    void triesAgainWhenAServerFailsWithoutSayingWhy() {
        AWS.answers(LIST, aResponse().withStatus(502).withBody("Bad Gateway"), ok(LIST, NONE));

        assertThat(loadBalancers.list()).isEmpty();

        assertThat(heard.attempts())
                .containsExactly(
                        "Elastic Load Balancing v2:DescribeLoadBalancers 502 [internal] 1",
                        "Elastic Load Balancing v2:DescribeLoadBalancers 200 [] 2");
    }

    @Test
    void replacesTheUserAgent() {
        AWS.answer(LIST, NONE);

        loadBalancers.list();

        assertThat(AWS.logged())
                .singleElement()
                .satisfies(
                        request -> assertThat(request.getHeader("User-Agent")).isEqualTo("elbv2.k8s.aws/v1.2.3"));
    }
}
