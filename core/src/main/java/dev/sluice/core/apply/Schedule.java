package dev.sluice.core.apply;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.Task;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.port.PortException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Runs tasks as soon as what they wait for is done, up to a number at once. A task that waits for one that failed, was
 * put off or was skipped is skipped; all others go on. For one use and one caller, who waits for the end.
 */
final class Schedule {
    private final Executor executor;
    private final int parallelism;
    private final Function<Unit, List<Result>> work;
    private final List<Unit> waiting = new ArrayList<>();
    private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
    private final SortedMap<TaskId, Result> results = new TreeMap<>();
    private int running;

    Schedule(Plan plan, Executor executor, int parallelism, Function<Unit, List<Result>> work) {
        this.executor = requireNonNull(executor, "executor");
        this.parallelism = parallelism;
        this.work = requireNonNull(work, "work");
        waiting.addAll(units(plan.tasks()));
    }

    /** The result of each task. An error that is none of a port's is a bug, and thrown when all else has stopped. */
    SortedMap<TaskId, Result> run() {
        while (true) {
            skipTheHopeless();
            startTheReady();
            if (running == 0) {
                return results;
            }
            take().results().forEach(result -> results.put(result.task(), result));
        }
    }

    private void startTheReady() {
        List<Unit> ready = waiting.stream().filter(this::isReady).toList();
        for (Unit unit : ready) {
            if (running < parallelism) {
                waiting.remove(unit);
                running++;
                executor.execute(() -> finished.add(finish(unit)));
            }
        }
    }

    private Finished finish(Unit unit) {
        try {
            return new Finished(work.apply(unit), Optional.empty());
        } catch (Throwable e) {
            return new Finished(List.of(), Optional.of(e));
        }
    }

    /** Waits even if it is interrupted: calls that are on their way have to be known to have ended. */
    private Finished take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    Finished next = finished.take();
                    running--;
                    next.bug().ifPresent(this::stop);
                    return next;
                } catch (InterruptedException e) {
                    interrupted = true;
                    waiting.clear();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stop(Throwable bug) {
        waiting.clear();
        while (running > 0) {
            take();
        }
        switch (bug) {
            case Error error -> throw error;
            case RuntimeException error -> throw error;
            default -> throw new IllegalStateException(bug);
        }
    }

    private boolean isReady(Unit unit) {
        return unit.after().allMatch(this::isDone);
    }

    private boolean isDone(TaskId task) {
        return results.get(task) instanceof Result.Done;
    }

    private void skipTheHopeless() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Unit unit : List.copyOf(waiting)) {
                Optional<TaskId> because = unit.after()
                        .filter(task -> results.containsKey(task) && !isDone(task))
                        .findFirst();
                if (because.isPresent()) {
                    waiting.remove(unit);
                    unit.tasks().forEach(task -> results.put(task.id(), new Result.Skipped(task.id(), because.get())));
                    changed = true;
                }
            }
        }
    }

    /** A lane is one unit, in the place of its first task; any other task is a unit of its own. */
    private static List<Unit> units(List<Task> tasks) {
        List<List<Task>> units = new ArrayList<>();
        Map<String, List<Task>> lanes = new HashMap<>();
        for (Task task : tasks) {
            List<Task> unit = task.lane().map(lanes::get).orElseGet(ArrayList::new);
            if (unit.isEmpty()) {
                units.add(unit);
                task.lane().ifPresent(lane -> lanes.put(lane, unit));
            }
            unit.add(task);
        }
        return units.stream().map(Unit::new).toList();
    }

    /** Tasks that one worker runs: a single one, or all of a lane. */
    record Unit(List<Task> tasks) {
        Unit {
            tasks = List.copyOf(tasks);
        }

        /** What has to be done before, outside of the unit. */
        Stream<TaskId> after() {
            List<TaskId> own = tasks.stream().map(Task::id).toList();
            return tasks.stream().flatMap(task -> task.after().stream()).filter(task -> !own.contains(task));
        }
    }

    /** What became of a task. */
    sealed interface Result {
        TaskId task();

        record Done(TaskId task) implements Result {}

        record Failed(TaskId task, PortException cause) implements Result {}

        record PutOff(TaskId task, Applied.Requeue requeue) implements Result {}

        record Skipped(TaskId task, TaskId because) implements Result {}
    }

    private record Finished(List<Result> results, Optional<Throwable> bug) {}
}
