package dev.sluice.core.ingress.backend;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.model.Origin;
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

    /** Where a part of its target is written: in the backend, or in the action that the backend selects. */
    public Origin ofTarget(String part, String value) {
        String written = backend instanceof IngressBackend.ServiceBackend service
                        && service.port().equals(PortReference.of(BackendReader.USE_ANNOTATION))
                ? RoutingAnnotations.ACTIONS.named(service.name()).key()
                : field + "." + part;
        return new Origin(Subject.of(ingress), written, value);
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
