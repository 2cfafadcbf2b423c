package dev.sluice.runner.offline;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.ingress.IngressEvaluation.Evaluated;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The stacks of a cluster that could be built, and what kept the others from it. */
public record Models(List<Stack> stacks, List<Problem> failures) {
    public Models {
        stacks = List.copyOf(stacks);
        failures = List.copyOf(failures);
    }

    public static Models of(SortedMap<StackId, Evaluated> evaluated) {
        List<Stack> stacks = new ArrayList<>();
        List<Problem> failures = new ArrayList<>();
        evaluated.values().forEach(stack -> {
            switch (stack) {
                case Evaluated.Unknown unknown -> failures.addAll(unknown.problems());
                case Evaluated.Known known -> {
                    switch (known.result()) {
                        case BuildResult.Built built -> stacks.add(built.stack());
                        case BuildResult.Failed failed -> failures.addAll(Problems.errorsAmong(failed.problems()));
                    }
                }
            }
        });
        return new Models(stacks, failures);
    }
}
