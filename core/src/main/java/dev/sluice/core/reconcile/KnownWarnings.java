package dev.sluice.core.reconcile;

import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was warned of, by stack: a stack that is looked at again and again is not warned of the same each time. */
final class KnownWarnings {
    private final Map<StackId, List<Problem>> byStack = new ConcurrentHashMap<>();

    /** Those that were not among the last ones. */
    List<Problem> newAmong(StackId stack, List<Problem> warnings) {
        List<Problem> known = warnings.isEmpty() ? byStack.remove(stack) : byStack.put(stack, warnings);
        return known == null
                ? warnings
                : warnings.stream().filter(warning -> !known.contains(warning)).toList();
    }
}
