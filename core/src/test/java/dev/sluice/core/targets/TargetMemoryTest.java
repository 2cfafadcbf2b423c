package dev.sluice.core.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeTargets;
import dev.sluice.core.given.port.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetMemoryTest {
    private static final Arn GROUP = new Arn("arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/cart/1");

    private final Calls calls = new Calls();
    private final FakeTargets aws = new FakeTargets(calls);
    private final ManualClock clock = new ManualClock();
    private final TargetMemory memory = new TargetMemory(clock);

    @Test
    void asksForAllOnceAndThenForDoubtfulOnesAlone() {
        aws.holding(Target.of("10.0.0.1", 80), "healthy")
                .holding(new Target("10.0.0.2", 80, Optional.of("all"), Optional.empty()), "unhealthy");

        assertThat(states()).containsExactly("10.0.0.1 healthy", "10.0.0.2 unhealthy");
        aws.report("10.0.0.2:80", "healthy", "", "");
        assertThat(states()).containsExactly("10.0.0.1 healthy", "10.0.0.2 healthy");
        assertThat(states()).containsExactly("10.0.0.1 healthy", "10.0.0.2 healthy");

        assertThat(calls.take()).containsExactly("DescribeTargetHealth all", "DescribeTargetHealth [10.0.0.2:80]");
    }

    @Test
    void asksForAllAgainFiveMinutesAfterTheLastFullList() {
        aws.holding(Target.of("10.0.0.1", 80), "unhealthy");
        states();
        clock.advance(Duration.ofMinutes(4));
        states();
        clock.advance(Duration.ofMinutes(1));
        calls.take();

        states();

        assertThat(calls.take()).containsExactly("DescribeTargetHealth all");
    }

    @Test
    void dropsTargetsThatAwsDoesNotKnowAnyMoreAndKeepsOtherUnusedOnes() {
        aws.holding(Target.of("10.0.0.1", 80), "initial").holding(Target.of("10.0.0.2", 80), "initial");
        states();
        aws.gone("10.0.0.1:80");
        aws.report("10.0.0.2:80", "unused", "Target.NotInUse", "");

        assertThat(states()).containsExactly("10.0.0.2 unused");
    }

    @Test
    void doubtsTargetsThatWereRegisteredOrDeregistered() {
        aws.holding(Target.of("10.0.0.1", 80), "healthy").holding(Target.of("10.0.0.2", 80), "healthy");
        states();
        calls.take();

        memory.registered(GROUP, List.of(Target.of("10.0.0.1", 80), Target.of("10.0.0.3", 80)));
        memory.deregistered(GROUP, List.of(Target.of("10.0.0.2", 80), Target.of("10.0.0.4", 80)));
        states();

        assertThat(calls.take()).containsExactly("DescribeTargetHealth [10.0.0.1:80, 10.0.0.2:80, 10.0.0.3:80]");
    }

    @Test
    void knowsThatANewTargetGroupIsEmpty() {
        memory.startsEmpty(GROUP);

        assertThat(states()).isEmpty();
        assertThat(calls.take()).isEmpty();
    }

    @Test
    void entersNothingForTargetGroupsItDoesNotRemember() {
        aws.holding(Target.of("10.0.0.1", 80), "healthy");

        memory.registered(GROUP, List.of(Target.of("10.0.0.2", 80)));

        assertThat(states()).containsExactly("10.0.0.1 healthy");
    }

    private List<String> states() {
        return memory.list(aws, GROUP).stream().map(TargetMemoryTest::text).toList();
    }

    private static String text(TargetHealth target) {
        return target.target().id() + " " + target.state();
    }
}
