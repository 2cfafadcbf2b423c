package dev.sluice.core.ingress.rule;

import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.ingress.backend.Patterns;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;

/** From a Kubernetes path and its type to ALB's path patterns. */
final class PathPatterns {
    private final AnnotationReaders annotations;
    private final Problems problems;

    PathPatterns(AnnotationReaders annotations, Problems problems) {
        this.annotations = annotations;
        this.problems = problems;
    }

    Patterns of(RoutePath path) {
        String text = path.path().path();
        if (text.isEmpty()) {
            return Patterns.NONE;
        }
        return switch (PathKind.of(path.path().pathType()).orElse(PathKind.IMPLEMENTATION_SPECIFIC)) {
            case EXACT -> hasNoWildcard(path, "exact") ? Patterns.globs(text) : Patterns.NONE;
            case PREFIX -> hasNoWildcard(path, "prefix") ? prefix(text) : Patterns.NONE;
            case IMPLEMENTATION_SPECIFIC -> isRegex(path) ? Patterns.regex(text.substring(1)) : Patterns.globs(text);
        };
    }

    /** A prefix ends at a slash: {@code /a} is for {@code /a} and {@code /a/b}, not for {@code /ab}. */
    private static Patterns prefix(String text) {
        if (text.equals("/")) {
            return Patterns.globs("/*");
        }
        String stripped = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return Patterns.globs(stripped, stripped + "/*");
    }

    private boolean isRegex(RoutePath path) {
        return annotations
                .of(path.ingress())
                .read(RoutingAnnotations.USE_REGEX_PATH_MATCH)
                .orElse(false);
    }

    private boolean hasNoWildcard(RoutePath path, String type) {
        String text = path.path().path();
        boolean none = text.indexOf('*') < 0 && text.indexOf('?') < 0;
        if (!none) {
            problems.add(path.problem(
                            ProblemCode.INVALID_VALUE,
                            "path",
                            text,
                            type + " path shouldn't contain wildcards: " + text)
                    .withHint("use pathType ImplementationSpecific"));
        }
        return none;
    }
}
