package dev.sluice.core.ingress.rule;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.ingress.backend.BackendPlace;
import dev.sluice.core.ingress.backend.BackendReader;
import dev.sluice.core.model.Action;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.problem.Subject;
import java.util.List;

/** Builds what a listener does with requests that no rule matches: the default backend of one of its Ingresses. */
final class UnmatchedRequests {
    private static final String FIELD = "spec.defaultBackend";

    private final BackendReader backends;
    private final BackendActions actions;
    private final Problems problems;

    UnmatchedRequests(BackendReader backends, BackendActions actions, Problems problems) {
        this.backends = backends;
        this.actions = actions;
        this.problems = problems;
    }

    List<Action> build(RoutingListener listener, List<RoutedIngress> ingresses) {
        List<RoutedIngress> asking = ingresses.stream()
                .filter(routed -> routed.ingress().defaultBackend().isPresent())
                .toList();
        if (asking.isEmpty()) {
            return List.of(Action.FixedResponse.notFound());
        }
        if (asking.size() > 1) {
            problems.add(conflict(listener, asking));
        }
        return asking.stream().map(routed -> build(listener, routed)).toList().getFirst();
    }

    private List<Action> build(RoutingListener listener, RoutedIngress routed) {
        Ingress ingress = routed.ingress();
        return backends.read(new BackendPlace(
                        ingress, FIELD, ingress.defaultBackend().orElseThrow()))
                .map(backend -> actions.build(listener, routed, backend))
                .orElse(List.of());
    }

    private static Problem conflict(RoutingListener listener, List<RoutedIngress> asking) {
        List<String> keys =
                asking.stream().map(routed -> routed.ingress().key().toString()).toList();
        return Problem.error(
                        ProblemCode.CONFLICTING_VALUES,
                        Subject.of(asking.get(1).ingress()),
                        FIELD,
                        String.join(", ", keys),
                        "multiple ingress defined default backend: [" + String.join(" ", keys) + "]")
                .withHint("only one Ingress that listens on port " + listener.port() + " may have a default backend");
    }
}
