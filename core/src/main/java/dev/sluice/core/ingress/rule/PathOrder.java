package dev.sluice.core.ingress.rule;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The paths of an Ingress in the order of their rules: entries of {@code spec.rules} as written; within one, exact
 * paths, then prefixes from the longest to the shortest, then the others.
 */
final class PathOrder {
    private static final Comparator<Placed> ORDER = Comparator.comparing(Placed::kind)
            .thenComparing(Comparator.comparingInt(Placed::prefixLength).reversed());

    private PathOrder() {}

    static List<RoutePath> of(Ingress ingress, Problems problems) {
        List<RoutePath> ordered = new ArrayList<>();
        for (int rule = 0; rule < ingress.rules().size(); rule++) {
            String host = ingress.rules().get(rule).host();
            List<Ingress.Path> paths = ingress.rules().get(rule).paths().orElse(List.of());
            List<Placed> placed = new ArrayList<>();
            for (int index = 0; index < paths.size(); index++) {
                String field = "spec.rules[" + rule + "].http.paths[" + index + "]";
                place(new RoutePath(ingress, field, host, paths.get(index)), problems)
                        .ifPresent(placed::add);
            }
            placed.stream().sorted(ORDER).map(Placed::path).forEach(ordered::add);
        }
        return ordered;
    }

    private record Placed(RoutePath path, PathKind kind) {
        int prefixLength() {
            return kind == PathKind.PREFIX ? path.path().path().getBytes(StandardCharsets.UTF_8).length : 0;
        }
    }

    private static Optional<Placed> place(RoutePath path, Problems problems) {
        Optional<PathKind> kind = PathKind.of(path.path().pathType());
        if (kind.isEmpty()) {
            problems.add(path.problem(
                            ProblemCode.INVALID_VALUE,
                            "pathType",
                            path.path().pathType().orElse(""),
                            "unknown pathType for path " + path.path().path())
                    .withHint("expected: Exact, Prefix or ImplementationSpecific"));
        }
        return kind.map(found -> new Placed(path, found));
    }
}
