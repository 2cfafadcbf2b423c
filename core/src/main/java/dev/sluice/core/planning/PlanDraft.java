package dev.sluice.core.planning;

import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.Task;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A plan in the making. For one thread. */
final class PlanDraft {
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> unchanged = new ArrayList<>();
    private final NavigableMap<TaskId, Task> tasks = new TreeMap<>();
    private final List<TaskId> order = new ArrayList<>();
    private final SortedMap<ResourceId, SortedSet<TaskId>> makers = new TreeMap<>();
    private final SortedSet<TaskId> deploying = new TreeSet<>();
    private final Problems problems = new Problems();

    void note(Change change) {
        (change instanceof Change.None ? unchanged : changes).add(change);
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    /** A task without steps is none. One that deploys has to be through before anything is cleaned up. */
    void deploy(TaskId id, List<Step> steps, Collection<TaskId> after) {
        add(new Task(id, steps, new TreeSet<>(after), Optional.empty()));
        if (tasks.containsKey(id)) {
            deploying.add(id);
            makers.computeIfAbsent(id.resource().id(), key -> new TreeSet<>()).add(id);
        }
    }

    /** As {@link #deploy}, and never at the same time as others of the lane. */
    void deployInLane(TaskId id, List<Step> steps, Collection<TaskId> after, String lane) {
        deploy(id, steps, after);
        tasks.computeIfPresent(id, (key, task) -> new Task(id, task.steps(), task.after(), Optional.of(lane)));
    }

    /** Starts when everything is deployed. */
    void cleanUp(TaskId id, List<Step> steps, Collection<TaskId> after) {
        NavigableSet<TaskId> all = new TreeSet<>(deploying);
        all.addAll(after);
        all.remove(id);
        add(new Task(id, steps, all, Optional.empty()));
    }

    /** The tasks that bring these resources about; none for those that exist. */
    SortedSet<TaskId> makersOf(Collection<ResourceId> resources) {
        return resources.stream()
                .flatMap(resource -> makers.getOrDefault(resource, Collections.emptySortedSet()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All tasks so far that are this part of their change. */
    SortedSet<TaskId> tasksOf(TaskId.Part part) {
        return tasks.keySet().stream().filter(id -> id.part() == part).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean has(TaskId id) {
        return tasks.containsKey(id);
    }

    Plan plan(StackId stack, Plan.Known known) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(unchanged);
        List<Task> ordered =
                order.stream().map(tasks::get).map(Objects::requireNonNull).toList();
        return new Plan(stack, all, ordered, known, problems.all());
    }

    private void add(Task task) {
        if (!task.steps().isEmpty()) {
            tasks.put(task.id(), task);
            order.add(task.id());
        }
    }
}
