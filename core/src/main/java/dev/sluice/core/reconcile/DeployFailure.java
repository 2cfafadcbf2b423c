package dev.sluice.core.reconcile;

import dev.sluice.core.apply.Applied;
import dev.sluice.core.problem.Blame;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a stack could not be deployed as a whole: every failure in one text, and whose the first of them is. */
record DeployFailure(String message, Blame blame) {

    static Optional<DeployFailure> of(StackDeployment.Deployed deployed) {
        if (deployed.plan().hasErrors()) {
            List<Problem> errors = Problems.errorsAmong(deployed.plan().problems());
            return Optional.of(new DeployFailure(
                    Problems.summary(errors), errors.getFirst().code().blame()));
        }
        List<Applied.Failure> failures =
                deployed.applied().map(Applied::failures).orElse(List.of());
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        String message = failures.stream().map(Applied.Failure::message).collect(Collectors.joining("; "));
        return Optional.of(
                new DeployFailure(message, failures.getFirst().cause().blame()));
    }
}
