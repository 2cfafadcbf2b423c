package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What has to be done so that AWS and the cluster hold what one stack wants. {@code changes} say it to people, in the
 * order in which they start; {@code tasks} are what is run, each after those that it names. A plan with errors among
 * its problems must not be applied.
 */
public record Plan(StackId stack, List<Change> changes, List<Task> tasks, Known known, List<Problem> problems) {
    public Plan {
        requireNonNull(stack, "stack");
        changes = List.copyOf(changes);
        tasks = List.copyOf(tasks);
        requireNonNull(known, "known");
        problems = List.copyOf(problems);
    }

    /** A plan that does nothing and knows nothing. */
    public static Plan nothing(StackId stack) {
        return new Plan(stack, List.of(), List.of(), new Known(new TreeMap<>(), new TreeMap<>()), List.of());
    }

    /** The same plan with these problems in the place of its own. */
    public Plan withProblems(List<Problem> others) {
        return new Plan(stack, changes, tasks, known, others);
    }

    /** Whether everything is as it should be. Such a plan may still hold tasks that only look at AWS. */
    public boolean isEmpty() {
        return changes.stream().allMatch(Change.None.class::isInstance);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The problems that keep nothing from being applied. */
    public List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    /** How many resources each verb concerns. */
    public Summary summary() {
        return Summary.of(changes);
    }

    /** The resources whose changes have to be through before this one's can start. */
    public SortedSet<ChangedResource> waitsFor(ChangedResource resource) {
        return tasks.stream()
                .filter(task -> task.id().resource().equals(resource))
                .flatMap(task -> task.after().stream())
                .map(TaskId::resource)
                .filter(other -> !other.equals(resource))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was found in AWS already: ids or ARNs, and host names of load balancers. */
    public record Known(SortedMap<ResourceId, String> ids, SortedMap<ResourceId, String> hostNames) {
        public Known {
            ids = SortedMaps.copyOf(ids);
            hostNames = SortedMaps.copyOf(hostNames);
        }
    }

    /** Numbers of resources by verb. */
    public record Summary(int toCreate, int toModify, int toReplace, int toDelete, int unchanged) {
        static Summary of(List<Change> changes) {
            int[] counts = new int[5];
            for (Change change : changes) {
                counts[
                        switch (change) {
                            case Change.Create create -> 0;
                            case Change.Modify modify -> 1;
                            case Change.Replace replace -> 2;
                            case Change.Delete delete -> 3;
                            case Change.None none -> 4;
                        }]++;
            }
            return new Summary(counts[0], counts[1], counts[2], counts[3], counts[4]);
        }
    }
}
