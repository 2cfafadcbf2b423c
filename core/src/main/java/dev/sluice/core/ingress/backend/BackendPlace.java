package dev.sluice.core.ingress.backend;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;

/** A backend and where it stands in its Ingress, such as {@code spec.defaultBackend}. */
public record BackendPlace(Ingress ingress, String field, IngressBackend backend) {
    public BackendPlace {
        requireNonNull(ingress, "ingress");
        requireNonNull(field, "field");
        requireNonNull(backend, "backend");
    }

    /** A warning about a part of the backend. */
    public Problem warning(ProblemCode code, String part, String value, String message) {
        return Problem.warning(code, Subject.of(ingress), field + "." + part, value, message);
    }

    /** An error about a part of the backend. */
    public Problem problem(ProblemCode code, String part, String value, String message) {
        return Problem.error(code, Subject.of(ingress), field + "." + part, value, message);
    }
}
