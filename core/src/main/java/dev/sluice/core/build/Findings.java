package dev.sluice.core.build;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.facts.Resolution;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import java.util.Optional;

/** Reports what a build finds, at the place where what it is about is said. For one thread. */
public record Findings(Problems problems) {
    public Findings {
        requireNonNull(problems, "problems");
    }

    public void reject(Origin source, ProblemCode code, String message) {
        problems.add(Problem.error(code, source.subject(), source.field(), source.value(), message));
    }

    public void warn(Origin source, ProblemCode code, String message) {
        problems.add(Problem.warning(code, source.subject(), source.field(), source.value(), message));
    }

    /** What was found; a failure is reported for the source that it was looked for. */
    public <T> Optional<T> found(Resolution<T> resolution, Origin source) {
        return switch (resolution) {
            case Resolution.Found<T> found -> Optional.of(found.value());
            case Resolution.Failed<T> failed -> {
                problems.add(
                        Problem.error(failed.code(), source.subject(), source.field(), source.value(), failed.message())
                                .withHint(failed.hint()));
                yield Optional.empty();
            }
        };
    }
}
