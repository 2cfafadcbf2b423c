package dev.sluice.core.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.given.port.Calls;
import dev.sluice.core.given.port.FakeSecurityGroups;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.port.PortException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityGroupMemoryTest {
    private final Calls calls = new Calls();
    private final FakeSecurityGroups aws = new FakeSecurityGroups(calls);
    private final ManualClock clock = new ManualClock();
    private final SecurityGroupMemory memory = new SecurityGroupMemory(aws, clock);

    @Test
    void asksForAllUnknownGroupsInOneCallInTheOrderOfTheirIds() {
        aws.holding("sg-1", Map.of()).holding("sg-2", Map.of()).holding("sg-3", Map.of());

        memory.read(List.of("sg-2"));
        memory.read(List.of("sg-3", "sg-2", "sg-1"));

        assertThat(calls.take())
                .containsExactly("DescribeSecurityGroups [sg-2]", "DescribeSecurityGroups [sg-1, sg-3]");
    }

    @Test
    void forgetsAfterTenMinutes() {
        aws.holding("sg-1", Map.of());
        memory.read(List.of("sg-1"));
        calls.take();

        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        memory.read(List.of("sg-1"));
        assertThat(calls.take()).isEmpty();

        clock.advance(Duration.ofMillis(1));
        memory.read(List.of("sg-1"));
        assertThat(calls.take()).containsExactly("DescribeSecurityGroups [sg-1]");
    }

    @Test
    void asksForTagsAnewAndKeepsWhatComes() {
        aws.holding("sg-1", Map.of("team", "a"));

        memory.find(TagFilter.of(Map.of("team", "a")));
        memory.find(TagFilter.of(Map.of("team", "a")));
        assertThat(calls.take()).hasSize(2);

        memory.read(List.of("sg-1"));
        assertThat(calls.take()).isEmpty();
    }

    @Test
    void namesGroupsThatAwsLeavesOutOfItsAnswer() {
        aws.silentAbout("sg-8").silentAbout("sg-9");

        assertThatThrownBy(() -> memory.read(List.of("sg-9", "sg-8")))
                .isInstanceOfSatisfying(
                        PortException.class,
                        failure -> assertThat(failure.code()).isEqualTo("InvalidGroup.NotFound"))
                .hasMessage("couldn't fetch SecurityGroupInfos: [sg-8 sg-9]");
    }
}
