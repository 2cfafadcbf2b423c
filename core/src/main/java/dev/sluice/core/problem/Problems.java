package dev.sluice.core.problem;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/**
 * Collects what a run of checks finds, so that users see everything at once. Equal problems count once; the order is
 * that of finding. For one thread.
 */
public final class Problems {
    private final SequencedSet<Problem> found = new LinkedHashSet<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(Iterable<Problem> problems) {
        problems.forEach(found::add);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** All problems, warnings included. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    public List<Problem> errors() {
        return errorsAmong(found);
    }

    public List<Problem> warnings() {
        return found.stream().filter(problem -> !problem.isError()).toList();
    }

    /** Those of the given problems that are errors, in their order. */
    public static List<Problem> errorsAmong(Collection<Problem> problems) {
        return problems.stream().filter(Problem::isError).toList();
    }

    /** The texts of the given problems in one line, as events and conditions carry them. */
    public static String summary(List<Problem> problems) {
        return problems.stream().map(Problem::text).collect(Collectors.joining("; "));
    }
}
