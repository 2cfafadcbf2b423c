package dev.sluice.core.apply;

import dev.sluice.core.apply.Schedule.Result;
import dev.sluice.core.apply.Schedule.Unit;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.Task;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.port.PortException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs the tasks of one unit. In a lane, creations come before deletions, until the quota is full: then each creation
 * waits for a deletion to make room.
 */
final class UnitWork {
    private final Consumer<Step> steps;

    UnitWork(Consumer<Step> steps) {
        this.steps = steps;
    }

    List<Result> run(Unit unit) {
        Task first = unit.tasks().getFirst();
        return first.lane().isPresent() ? runLane(unit.tasks()) : List.of(run(first));
    }

    private Result run(Task task) {
        try {
            task.steps().forEach(steps);
            return new Result.Done(task.id());
        } catch (PortException e) {
            return new Result.Failed(task.id(), e);
        } catch (Postponed e) {
            return new Result.PutOff(task.id(), e.requeue());
        }
    }

    private List<Result> runLane(List<Task> tasks) {
        Deque<Task> creations = new ArrayDeque<>();
        Deque<Task> deletions = new ArrayDeque<>();
        tasks.forEach(task -> (task.id().part() == TaskId.Part.DELETE ? deletions : creations).add(task));
        List<Result> results = new ArrayList<>();
        boolean full = false;
        boolean roomMade = false;
        while (!creations.isEmpty() || !deletions.isEmpty()) {
            boolean creates = !creations.isEmpty() && (!full || roomMade);
            if (!creates && deletions.isEmpty()) {
                break;
            }
            Task next = creates ? creations.peek() : deletions.peek();
            Result result = run(next);
            if (creates && !full && isFull(result)) {
                full = true;
                continue;
            }
            roomMade = !creates;
            (creates ? creations : deletions).remove();
            results.add(result);
            if (!(result instanceof Result.Done)) {
                return withSkipped(results, creations, deletions, next.id());
            }
        }
        creations.forEach(task -> results.add(new Result.Failed(task.id(), noRoom())));
        return results;
    }

    private static boolean isFull(Result result) {
        return result instanceof Result.Failed failed && failed.cause().code().startsWith("TooManyRules");
    }

    private static PortException noRoom() {
        return new PortException(
                PortException.Kind.LIMIT,
                "CreateRule",
                "TooManyRules",
                "Unable to synthesize listener rules, there's too many attached.");
    }

    private static List<Result> withSkipped(
            List<Result> results, Deque<Task> creations, Deque<Task> deletions, TaskId because) {
        creations.forEach(task -> results.add(new Result.Skipped(task.id(), because)));
        deletions.forEach(task -> results.add(new Result.Skipped(task.id(), because)));
        return results;
    }
}
