package dev.sluice.core.build;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.Stack;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What becomes of one Ingress group or Service: a stack, or everything that stands in its way. */
public sealed interface BuildResult {
    /** Everything that was found, errors and warnings. */
    List<Problem> problems();

    /** The stack with what was found on the way as its warnings, or the failure if there are errors among that. */
    static BuildResult of(Built built, Problems found) {
        return found.hasErrors() ? new Failed(found.all()) : built.warning(found.warnings());
    }

    /**
     * The desired stack.
     *
     * @param warnings what deserves attention and doesn't stop the build
     * @param secrets the Secrets that the stack was made from, whose changes ask for a new build
     * @param listenerPorts ports of the load balancer, ascending, for the status of its objects
     * @param usesBackendSecurityGroup whether the cluster's shared backend security group has to be kept for this stack
     */
    record Built(
            Stack stack,
            List<Problem> warnings,
            SortedSet<ObjectKey> secrets,
            List<Integer> listenerPorts,
            boolean usesBackendSecurityGroup)
            implements BuildResult {
        public Built {
            requireNonNull(stack, "stack");
            warnings = List.copyOf(warnings);
            secrets = Collections.unmodifiableSortedSet(new TreeSet<>(secrets));
            listenerPorts = List.copyOf(listenerPorts);
        }

        /** The same with these warnings. */
        public Built warning(List<Problem> others) {
            return new Built(stack, others, secrets, listenerPorts, usesBackendSecurityGroup);
        }

        @Override
        public List<Problem> problems() {
            return warnings;
        }
    }

    /** Nothing is deployed for the whole stack; {@code problems} holds every error and warning that was found. */
    record Failed(List<Problem> problems) implements BuildResult {
        public Failed {
            problems = List.copyOf(problems);
            if (problems.stream().noneMatch(Problem::isError)) {
                throw new IllegalArgumentException("problems: " + problems + " (expected: an error among them)");
            }
        }
    }
}
