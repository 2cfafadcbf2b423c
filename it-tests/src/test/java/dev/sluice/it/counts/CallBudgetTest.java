package dev.sluice.it.counts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.core.inventory.Inventory;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls of a whole controller with a hundred stacks, everything counted: builds, deployments, bindings, groups. */
class CallBudgetTest {
    private static final String READS = ".*:(Describe|Get|List).*";
    private static final List<String> NODES =
            List.of("aws:///us-west-2a/i-0000000000000000a", "aws:///us-west-2b/i-0000000000000000b");

    private final SimulatedAws aws = SimulatedAws.example(Simulation.immediate(InstantSource.system())
            .withLimits(AwsLimits.usual().with(Limit.LOAD_BALANCERS_PER_TYPE, CountedWork.STACKS)));
    private final CallClock clock = new CallClock(aws);

    @TempDir
    private Path folder;

    private CountedWork work;

    @BeforeEach
    void openTheAccount() {
        ClusterIdentity identity = new ClusterIdentity(
                "demo", aws.world().account().vpcId(), aws.world().account().region());
        work = new CountedWork(
                folder,
                NODES,
                new CountedWork.Account(
                        ControllerSettings.defaults(identity),
                        aws.cloud(),
                        clock,
                        () -> aws.calls().log().counts()));
    }

    @AfterEach
    void stop() {
        work.close();
    }

    @Test
    void creationTakesAtMostFourteenCallsForEachStack() {
        assertThat(work.createAll().total()).isLessThanOrEqualTo(14 * CountedWork.STACKS);
    }

    @Test
    void aRestartVerifiesEverythingInAtMost560CallsAndWritesNothing() {
        work.createAll();
        clock.pass(Duration.ofMinutes(1));

        CallTable restart = work.restart();

        assertThat(restart.total()).isLessThanOrEqualTo(560);
        assertThat(restart.byAction().keySet()).allMatch(action -> action.matches(READS));
        assertThat(restart.byAction())
                .containsEntry("elasticloadbalancing:DescribeListeners", (long) CountedWork.STACKS)
                .containsEntry("elasticloadbalancing:DescribeRules", (long) CountedWork.STACKS);
    }

    @Test
    void verifyingOneStackTakesAtMostSixCallsWithListsOfAnyAge() {
        work.createAll();

        assertThat(work.resync(7).total()).isLessThanOrEqualTo(6);
        clock.pass(Inventory.LIST_AGE.multipliedBy(2));
        assertThat(work.resync(7).total()).isLessThanOrEqualTo(6);
    }

    @Test
    void changingOneAttributeTakesAtMostSixCallsBeforeAndAfterARestart() {
        work.createAll();
        clock.pass(Inventory.LIST_AGE.multipliedBy(2));
        assertThat(work.changeAttribute(7).total()).isLessThanOrEqualTo(6);

        work.restart();
        clock.pass(Inventory.LIST_AGE.multipliedBy(2));
        assertThat(work.changeAttribute(8).total()).isLessThanOrEqualTo(6);
    }
}
