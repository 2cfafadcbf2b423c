package dev.sluice.core.ingress.rule;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.ingress.backend.BackendPlace;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;

/**
 * One path of an Ingress on its way to a rule.
 *
 * @param field where it stands, such as {@code spec.rules[0].http.paths[1]}
 */
record RoutePath(Ingress ingress, String field, String host, Ingress.Path path) {
    RoutePath {
        requireNonNull(ingress, "ingress");
        requireNonNull(field, "field");
        requireNonNull(host, "host");
        requireNonNull(path, "path");
    }

    BackendPlace place() {
        return new BackendPlace(ingress, field + ".backend", path.backend());
    }

    IngressBackend backend() {
        return path.backend();
    }

    Subject subject() {
        return Subject.of(ingress);
    }

    Origin origin() {
        return new Origin(subject(), field, host + path.path());
    }

    /** Where its host is written. */
    Origin ofHost() {
        return new Origin(subject(), field.substring(0, field.indexOf(".http")) + ".host", host);
    }

    /** Where the path itself is written. */
    Origin ofPath() {
        return new Origin(subject(), field + ".path", path.path());
    }

    /** Where conditions are written that its backend's name selects. */
    Origin ofConditions() {
        String name = backend() instanceof IngressBackend.ServiceBackend service ? service.name() : "";
        String key = RoutingAnnotations.CONDITIONS.named(name).key();
        return new Origin(subject(), key, ingress.meta().annotations().getOrDefault(key, ""));
    }

    Problem problem(ProblemCode code, String part, String value, String message) {
        return Problem.error(code, subject(), field + "." + part, value, message);
    }
}
