package dev.sluice.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.call.Fault;
import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.aws.simulated.call.SimulatedCrash;
import dev.sluice.core.targets.BindingOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetsScenarioIT {
    private static final int STACKS = 100;
    private static final int FIRST_PORT = 30_000;

    private final TargetsLab lab = new TargetsLab();

    @Test
    void aHundredNewStacksCostARegistrationEachAndFewOtherCalls() {
        SortedMap<String, Long> calls = new TreeMap<>();
        for (int i = 0; i < STACKS; i++) {
            // Ascending ports are the worst case: each stack widens the range.
            lab.stack("s" + i, FIRST_PORT + i);
            String name = "s" + i;
            lab.callsOf(() -> assertThat(lab.reconcile(name)).isEqualTo(new BindingOutcome.Done()))
                    .forEach((action, count) -> calls.merge(action, count, Long::sum));
        }
        lab.callsOf(lab.loop().securityGroups()::tidy)
                .forEach((action, count) -> calls.merge(action, count, Long::sum));

        assertThat(calls)
                .isEqualTo(Map.of(
                        "ec2:AuthorizeSecurityGroupIngress", 100L,
                        "ec2:DescribeInstances", 1L,
                        "ec2:DescribeSecurityGroups", 1L,
                        "ec2:RevokeSecurityGroupIngress", 10L,
                        "elasticloadbalancing:RegisterTargets", 100L));
        assertThat(lab.rules()).containsExactly("tcp 30000-30099");
    }

    @Test
    void stacksThatWaitTogetherShareOneRuleChange() {
        IntStream.range(0, STACKS).forEach(i -> lab.stack("s" + i, FIRST_PORT + i));

        SortedMap<String, Long> calls = lab.callsOf(this::reconcileAll);

        assertThat(calls)
                .isEqualTo(Map.of(
                        "ec2:AuthorizeSecurityGroupIngress", 1L,
                        "ec2:DescribeInstances", 1L,
                        "ec2:DescribeSecurityGroups", 1L,
                        "elasticloadbalancing:RegisterTargets", 100L));
    }

    @Test
    void aRestartCostsNoCallForBindingsThatDidNotChange() {
        IntStream.range(0, STACKS).forEach(i -> lab.stack("s" + i, FIRST_PORT + i));
        reconcileAll();

        lab.restart();

        assertThat(lab.callsOf(this::reconcileAll)).isEmpty();
        assertThat(lab.callsOf(lab.loop().securityGroups()::verify))
                .isEqualTo(Map.of("ec2:DescribeInstances", 1L, "ec2:DescribeSecurityGroups", 1L));
    }

    @Test
    void aNewLeaderRegistersWhatHasChangedWithoutALookAtAnythingElse() {
        IntStream.range(0, STACKS).forEach(i -> lab.stack("s" + i, FIRST_PORT + i));
        reconcileAll();
        lab.moveTo("s77", FIRST_PORT + STACKS);

        lab.restart();

        assertThat(lab.callsOf(this::reconcileAll))
                .isEqualTo(Map.of(
                        "ec2:AuthorizeSecurityGroupIngress", 1L,
                        "ec2:DescribeInstances", 1L,
                        "ec2:DescribeSecurityGroups", 1L,
                        "elasticloadbalancing:DescribeTargetHealth", 1L,
                        "elasticloadbalancing:DeregisterTargets", 1L,
                        "elasticloadbalancing:RegisterTargets", 1L));
    }

    @Test
    void threeWorkersAtOnceEndWithTheSameRules() throws InterruptedException, ExecutionException {
        IntStream.range(0, STACKS).forEach(i -> lab.stack("s" + i, FIRST_PORT + i));
        List<Future<BindingOutcome>> outcomes = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(3)) {
            IntStream.range(0, STACKS).forEach(i -> outcomes.add(workers.submit(() -> lab.reconcile("s" + i))));
        }

        for (Future<BindingOutcome> outcome : outcomes) {
            assertThat(outcome.get()).isEqualTo(new BindingOutcome.Done());
        }
        assertThat(lab.rules()).containsExactly("tcp 30000-30099");
    }

    @Test
    void aProcessKilledAtAnyCallLeavesNothingThatItsSuccessorDoesNotMend() {
        AtomicLong calls = new AtomicLong();
        SortedMap<String, SortedSet<String>> undisturbed = outcomeWith(attempt -> {
            calls.incrementAndGet();
            return Optional.empty();
        });

        for (long call = 1; call <= calls.get(); call++) {
            for (Fault crash : List.of(Fault.Failure.CRASH_BEFORE, Fault.Failure.CRASH_AFTER)) {
                assertThat(outcomeWith(onCall(call, crash)))
                        .as("%s %d", crash, call)
                        .isEqualTo(undisturbed);
            }
        }
    }

    @Test
    void answersThatAreLostAndCallsThatAreRefusedEndInTheSameState() {
        SortedMap<String, SortedSet<String>> undisturbed = outcomeWith(Faults.none());
        List<Fault> choices = List.of(Fault.Failure.FAIL_AFTER, Fault.Failure.FAIL_BEFORE, Fault.Failure.THROTTLE);

        for (long seed = 1; seed <= 50; seed++) {
            assertThat(outcomeWith(Faults.random(seed, 0.2, choices)))
                    .as("seed %d", seed)
                    .isEqualTo(undisturbed);
        }
    }

    private static Faults onCall(long number, Fault fault) {
        AtomicLong calls = new AtomicLong();
        return attempt -> calls.incrementAndGet() == number ? Optional.of(fault) : Optional.empty();
    }

    private void reconcileAll() {
        IntStream.range(0, STACKS).forEach(i -> lab.reconcile("s" + i));
    }

    /** Two bindings come, the first one's Service moves to another port, the second one goes. */
    private static SortedMap<String, SortedSet<String>> outcomeWith(Faults faults) {
        TargetsLab fresh = new TargetsLab();
        fresh.stack("cart", 30_100);
        fresh.stack("till", 30_200);
        fresh.aws.calls().inject(faults);
        settle(fresh, "cart");
        settle(fresh, "till");
        fresh.moveTo("cart", 30_150);
        settle(fresh, "cart");
        fresh.delete("till", 30_200);
        settle(fresh, "till");
        fresh.aws.calls().inject(Faults.none());
        fresh.restart();
        fresh.loop().securityGroups().verify();
        return fresh.result();
    }

    /** Passes until one ends well, by a new process where the old one died. */
    private static void settle(TargetsLab lab, String name) {
        for (int i = 0; i < 50; i++) {
            try {
                if (!(lab.reconcile(name) instanceof BindingOutcome.Failed)) {
                    return;
                }
            } catch (SimulatedCrash crash) {
                lab.restart();
            }
        }
        throw new AssertionError(name + ": no pass out of 50 ended well");
    }
}
