package dev.sluice.it.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.inventory.Inventory;
import dev.sluice.core.model.StackId;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.k8s.platform.ManifestPlatform;
import dev.sluice.k8s.watch.ClusterEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls of a whole controller with a hundred stacks, everything counted: builds, deployments, bindings, groups. */
class CallBudgetTest {
    private static final int STACKS = 100;
    private static final StackId ONE = StackId.implicit(new ObjectKey(LoadManifests.NAMESPACE, "i7"));
    private static final String READS = ".*:(Describe|Get|List).*";

    @TempDir
    private Path folder;

    private final SimulatedAws aws = SimulatedAws.example(Simulation.immediate(InstantSource.system())
            .withLimits(AwsLimits.usual().with(Limit.LOAD_BALANCERS_PER_TYPE, STACKS)));
    private final CallClock clock = new CallClock(aws);
    private final AtomicReference<ClusterEvents> leader = new AtomicReference<>();
    private LoadManifests manifests;
    private ManifestPlatform platform;
    private CountedController controller;

    @BeforeEach
    void start() throws IOException {
        manifests = LoadManifests.write(folder, STACKS);
        platform = new ManifestPlatform(folder, "alb", new IngressReferences(true), InstantSource.system());
        controller = newController();
    }

    @AfterEach
    void stop() {
        platform.close();
        controller.close();
    }

    @Test
    void aHundredStacksStayWithinTheirBudgets() throws IOException {
        CallTable creation = counted("first creation of 100 stacks", this::createAll);
        assertThat(aws.world().all(Tables.LOAD_BALANCERS)).hasSize(STACKS);
        assertThat(creation.total()).isLessThanOrEqualTo(14 * STACKS);

        CallTable steady = counted("steady resync of one stack", this::resyncOne);
        assertThat(steady.total()).isLessThanOrEqualTo(6);

        clock.pass(Inventory.LIST_AGE.multipliedBy(2));
        CallTable later = counted("steady resync of one stack, lists aged", this::resyncOne);
        assertThat(later.total()).isLessThanOrEqualTo(6);

        clock.pass(Inventory.LIST_AGE.multipliedBy(2));
        CallTable change = counted("one attribute changed on one stack, warm", () -> changeAttributeOf(7));
        assertThat(change.total()).isLessThanOrEqualTo(6);

        clock.pass(Duration.ofMinutes(1));
        CallTable restart = counted("restart with 100 stacks in place", this::restart);
        assertThat(restart.total()).isLessThanOrEqualTo(560);
        assertThat(restart.byAction().keySet()).allMatch(action -> action.matches(READS));

        clock.pass(Duration.ofMinutes(1));
        CallTable changeAfterRestart =
                counted("one attribute changed on one stack, after a restart", () -> changeAttributeOf(8));
        assertThat(changeAfterRestart.total()).isLessThanOrEqualTo(6);
    }

    private void createAll() {
        platform.start(new ToLeader());
        controller.verifySecurityGroups();
        settle();
        controller.tidy();
    }

    private void resyncOne() {
        controller.stackTouched(ONE, ClusterEvents.Occasion.VERIFICATION);
        platform.cluster().targetGroupBindings().stream()
                .filter(binding -> binding.spec().serviceRef().name().equals("s7"))
                .forEach(binding -> controller.bindingTouched(binding.key(), ClusterEvents.Occasion.VERIFICATION));
        settle();
    }

    private void changeAttributeOf(int stack) {
        long before = aws.calls().log().count("ModifyLoadBalancerAttributes");
        try {
            manifests.setAttribute(stack, "idle_timeout.timeout_seconds=75");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        await().until(() -> aws.calls().log().count("ModifyLoadBalancerAttributes") > before);
        settle();
    }

    private void restart() {
        controller.close();
        controller = newController();
        platform.verifyAll();
        controller.verifySecurityGroups();
        settle();
        controller.tidy();
    }

    private CountedController newController() {
        var account = aws.world().account();
        CountedController fresh = new CountedController(
                ControllerSettings.defaults(new ClusterIdentity("demo", account.vpcId(), account.region())),
                platform,
                aws.cloud(),
                clock);
        leader.set(fresh);
        return fresh;
    }

    private void settle() {
        await().until(controller::isIdle);
        assertThat(controller.unfinished()).isEmpty();
    }

    private CallTable counted(String name, Runnable work) {
        Map<String, Long> before = aws.calls().log().counts();
        work.run();
        CallTable table = CallTable.between(name, before, aws.calls().log().counts());
        System.out.println(table.text());
        return table;
    }

    /** The cluster outlives the processes that watch it. */
    private final class ToLeader implements ClusterEvents {
        @Override
        public void stackTouched(StackId stack, Occasion occasion) {
            leader.get().stackTouched(stack, occasion);
        }

        @Override
        public void bindingTouched(ObjectKey binding, Occasion occasion) {
            leader.get().bindingTouched(binding, occasion);
        }
    }
}
