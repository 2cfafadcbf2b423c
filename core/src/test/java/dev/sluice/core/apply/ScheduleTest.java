package dev.sluice.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.apply.Schedule.Result;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.Task;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.port.PortException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final PortException failure = new PortException(PortException.Kind.INVALID, "Any", "Invalid", "not so");

    @Test
    void aFailureSkipsWhatNeedsItAndNothingElse() {
        Plan plan = plan(task("a"), task("b", "a"), task("c", "b"), task("d"), task("e", "d"));

        Map<TaskId, Result> results = run(plan, 4, unit -> {
            TaskId id = unit.tasks().getFirst().id();
            return id.equals(id("a")) ? new Result.Failed(id, failure) : new Result.Done(id);
        });

        assertThat(results)
                .isEqualTo(new TreeMap<>(Map.of(
                        id("a"), new Result.Failed(id("a"), failure),
                        id("b"), new Result.Skipped(id("b"), id("a")),
                        id("c"), new Result.Skipped(id("c"), id("b")),
                        id("d"), new Result.Done(id("d")),
                        id("e"), new Result.Done(id("e")))));
    }

    @Test
    void nothingRunsBeforeWhatItNeeds() {
        Deque<String> order = new ArrayDeque<>();

        run(plan(task("a", "c"), task("b", "a"), task("c")), 1, unit -> {
            TaskId id = unit.tasks().getFirst().id();
            order.add(id.resource().name());
            return new Result.Done(id);
        });

        assertThat(order).containsExactly("c", "a", "b");
    }

    @Test
    void noMoreRunsAtOnceThanIsAllowed() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Task> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(task("t" + i));
        }

        run(plan(many.toArray(Task[]::new)), 3, unit -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            running.decrementAndGet();
            return new Result.Done(unit.tasks().getFirst().id());
        });

        assertThat(most.get()).isBetween(1, 3);
    }

    /** Listeners on one port of two load balancers, for one: only their ARNs differ, which no name shows. */
    @Test
    void twoThingsOfOneNameAreBothDealtWith() {
        TaskId one = listener("arn:alb");
        TaskId other = listener("arn:nlb");
        Task first = new Task(one, List.of(), new TreeSet<>(), Optional.empty());
        Task second = new Task(other, List.of(), new TreeSet<>(), Optional.empty());

        assertThat(run(
                        plan(first, second),
                        4,
                        unit -> new Result.Done(unit.tasks().getFirst().id())))
                .isEqualTo(new TreeMap<>(Map.of(one, new Result.Done(one), other, new Result.Done(other))));
    }

    private static TaskId listener(String arn) {
        return new TaskId(
                new ChangedResource(new ResourceId(ResourceType.LISTENER, "80"), "80", arn), TaskId.Part.DELETE);
    }

    private static Map<TaskId, Result> run(Plan plan, int parallelism, Function<Schedule.Unit, Result> work) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return new Schedule(plan, executor, parallelism, unit -> List.of(work.apply(unit))).run();
        }
    }

    private static Plan plan(Task... tasks) {
        return new Plan(
                StackId.explicit("shop"),
                List.of(),
                List.of(tasks),
                new Plan.Known(new TreeMap<>(), new TreeMap<>()),
                List.of());
    }

    private static Task task(String name, String... after) {
        TreeSet<TaskId> needed = new TreeSet<>();
        Arrays.stream(after).map(ScheduleTest::id).forEach(needed::add);
        return new Task(id(name), List.of(), needed, Optional.empty());
    }

    private static TaskId id(String name) {
        return new TaskId(
                new ChangedResource(new ResourceId(ResourceType.TARGET_GROUP, name), name, ""), TaskId.Part.DEPLOY);
    }
}
