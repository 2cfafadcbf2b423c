package dev.sluice.aws.simulated.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.aws.simulated.Lab;
import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.PortException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallCountTest {
    @Test
    void callsAreCountedByServiceAndAction() {
        Lab lab = Lab.usual();
        lab.targetGroup("cart");
        lab.targetGroup("pay");
        lab.publicSubnets();

        assertThat(lab.aws().calls().log().counts())
                .isEqualTo(Map.of("elasticloadbalancing:CreateTargetGroup", 2L, "ec2:DescribeSubnets", 1L));
        assertThat(lab.aws().calls().log().total()).isEqualTo(3);
    }

    @Test
    void refusedCallsCountToo() {
        Lab lab = Lab.usual();
        assertThatThrownBy(() -> lab.targetGroup("under_score"))
                .isInstanceOfSatisfying(
                        PortException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("ValidationError"));

        assertThat(lab.aws().calls().log().count("CreateTargetGroup")).isEqualTo(1);
    }

    @Test
    void eachPageOfAListIsACall() {
        Lab lab = Lab.of(AwsLimits.usual().with(Limit.TARGET_GROUPS, 1000));
        IntStream.range(0, 401).forEach(i -> lab.targetGroup("group-" + i));

        assertThat(lab.cloud().targetGroups().list()).hasSize(401);

        assertThat(lab.aws().calls().log().count("DescribeTargetGroups")).isEqualTo(2);
    }

    @Test
    void eachTwentyTagsAreACall() {
        Lab lab = Lab.usual();
        List<Arn> groups = new ArrayList<>();
        IntStream.range(0, 41).forEach(i -> groups.add(lab.targetGroup("group-" + i)));

        assertThat(lab.cloud().elbTags().describe(groups)).hasSize(41);

        assertThat(lab.aws().calls().log().count("DescribeTags")).isEqualTo(3);
    }

    @Test
    void callsOfSeveralThreadsAreAllMade() {
        Lab lab = Lab.usual();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 100).forEach(i -> threads.execute(() -> lab.targetGroup("group-" + i)));
        }

        assertThat(lab.cloud().targetGroups().list())
                .extracting(group -> group.arn().value())
                .hasSize(100)
                .doesNotHaveDuplicates();
        assertThat(new TreeSet<>(lab.aws().calls().log().entries().stream()
                        .map(entry -> entry.attempt().number())
                        .toList()))
                .hasSize(101);
    }
}
