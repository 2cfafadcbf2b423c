package dev.sluice.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.port.PortException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeregisterTargetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeregisterTargetsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ElasticLoadBalancingV2Exception;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RegisterTargetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RegisterTargetsResponse;

/**
 * Pods come and go while AWS throttles nine of ten looks at targets, for five minutes of a time that only the test
 * moves.
 */
class ThrottledRolloutTest {
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final Duration THROTTLING_BEGINS = Duration.ofMinutes(1);
    private static final Duration THROTTLING_ENDS = Duration.ofMinutes(6);
    private static final Duration ROLLOUT = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofMinutes(9);

    private final StoryClock clock = new StoryClock();
    private final StoryElb aws = new StoryElb();
    private final ElasticLoadBalancingV2Client client = new ServiceCalls(
                    "Elastic Load Balancing v2",
                    new CallLimits(ThrottleLimits.defaults(), clock),
                    new CallRetry(10, new Random(1)::nextDouble),
                    CallListener.none(),
                    clock)
            .decorate(ElasticLoadBalancingV2Client.class, () -> aws);

    @Test
    void targetsAreRegisteredAtOnceWhileLooksSlowDownAndRecover() {
        clock.at(ROLLOUT, () -> {
            client.registerTargets(RegisterTargetsRequest.builder().build());
            client.deregisterTargets(DeregisterTargetsRequest.builder().build());
        });

        int givenUp = lookUntil(END);

        assertThat(aws.times("RegisterTargets"))
                .singleElement()
                .satisfies(time -> assertThat(time).isBetween(ROLLOUT, ROLLOUT.plusSeconds(2)));
        assertThat(aws.times("DeregisterTargets"))
                .singleElement()
                .satisfies(time -> assertThat(time).isBetween(ROLLOUT, ROLLOUT.plusSeconds(2)));
        assertThat(givenUp).isPositive();
        long before = looksWithin(THROTTLING_BEGINS.minusSeconds(30));
        assertThat(looksWithin(THROTTLING_ENDS.minusSeconds(30))).isLessThan(before / 20);
        assertThat(looksWithin(END.minusSeconds(30))).isGreaterThan(before * 9 / 10);
    }

    /** Looks at one target group after the other, and tells how often AWS throttled a look until it was given up. */
    private int lookUntil(Duration end) {
        int givenUp = 0;
        while (clock.now().compareTo(end) < 0) {
            try {
                client.describeTargetHealth(
                        DescribeTargetHealthRequest.builder().build());
            } catch (PortException e) {
                assertThat(e.kind()).isEqualTo(PortException.Kind.THROTTLED);
                givenUp++;
            }
        }
        return givenUp;
    }

    /** How many looks reached AWS within the half minute that starts then. */
    private long looksWithin(Duration start) {
        return aws.times("DescribeTargetHealth").stream()
                .filter(time -> time.compareTo(start) >= 0 && time.compareTo(start.plusSeconds(30)) < 0)
                .count();
    }

    /** Waiting takes no time but moves the clock, and what was planned for a moment happens when it comes. */
    private static final class StoryClock implements CallClock {
        private final TreeMap<Duration, Runnable> plans = new TreeMap<>();
        private Duration now = Duration.ZERO;

        void at(Duration moment, Runnable plan) {
            plans.put(moment, plan);
        }

        Duration now() {
            return now;
        }

        @Override
        public long nanos() {
            return now.toNanos();
        }

        @Override
        public long await(Condition condition, long nanos) {
            sleep(Duration.ofNanos(nanos));
            return 0;
        }

        @Override
        public void sleep(Duration duration) {
            Duration end = now.plus(duration);
            while (!plans.isEmpty() && plans.firstKey().compareTo(end) <= 0) {
                now = plans.firstKey();
                plans.pollFirstEntry().getValue().run();
            }
            now = end.compareTo(now) > 0 ? end : now;
        }
    }

    /** Answers after a while, and for some minutes throttles nine of ten looks at targets. */
    private final class StoryElb implements ElasticLoadBalancingV2Client {
        private final Random chance = new Random(2);
        private final List<String> actions = new ArrayList<>();
        private final List<Duration> moments = new ArrayList<>();

        List<Duration> times(String action) {
            return IntStream.range(0, actions.size())
                    .filter(call -> actions.get(call).equals(action))
                    .mapToObj(moments::get)
                    .toList();
        }

        @Override
        public DescribeTargetHealthResponse describeTargetHealth(DescribeTargetHealthRequest request) {
            called("DescribeTargetHealth");
            boolean throttling =
                    clock.now().compareTo(THROTTLING_BEGINS) >= 0 && clock.now().compareTo(THROTTLING_ENDS) < 0;
            if (throttling && chance.nextInt(10) > 0) {
                throw ElasticLoadBalancingV2Exception.builder()
                        .statusCode(400)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("Throttling")
                                .errorMessage("Rate exceeded")
                                .build())
                        .build();
            }
            return ok(DescribeTargetHealthResponse.builder()).build();
        }

        @Override
        public RegisterTargetsResponse registerTargets(RegisterTargetsRequest request) {
            called("RegisterTargets");
            return ok(RegisterTargetsResponse.builder()).build();
        }

        @Override
        public DeregisterTargetsResponse deregisterTargets(DeregisterTargetsRequest request) {
            called("DeregisterTargets");
            return ok(DeregisterTargetsResponse.builder()).build();
        }

        private static <B extends SdkResponse.Builder> B ok(B answer) {
            answer.sdkHttpResponse(SdkHttpResponse.builder().statusCode(200).build());
            return answer;
        }

        private void called(String action) {
            actions.add(action);
            moments.add(clock.now());
            clock.sleep(LATENCY);
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
