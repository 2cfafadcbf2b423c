package dev.sluice.core.ingress.backend;

import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.RuleTransform;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import java.util.List;
import java.util.Optional;

/**
 * Reads a backend with its annotations. Asks neither for Services nor for Secrets, so that it also tells which Services
 * an Ingress refers to.
 */
public final class BackendReader {
    /** The name of a port that selects {@code actions.<name>} instead of a Service. */
    public static final String USE_ANNOTATION = "use-annotation";

    /** The part of a backend that names its Service or action. */
    public static final String SERVICE_NAME = "service.name";

    /** What becomes of requests for something that may be missing. */
    public static final String ANSWERED_503 = "; requests are answered with 503 until it is there";

    private final AnnotationReaders annotations;
    private final boolean tolerateMissingAction;
    private final Problems problems;

    public BackendReader(AnnotationReaders annotations, boolean tolerateMissingAction, Problems problems) {
        this.annotations = annotations;
        this.tolerateMissingAction = tolerateMissingAction;
        this.problems = problems;
    }

    /** The backend; absent if it is wrong, which is reported. */
    public Optional<RouteBackend> read(BackendPlace place) {
        return switch (place.backend()) {
            case IngressBackend.ServiceBackend service -> read(place, service);
            case IngressBackend.ResourceBackend resource -> {
                problems.add(
                        place.problem(ProblemCode.MISSING_FIELD, "service", "", "missing required \"service\" field"));
                yield Optional.empty();
            }
        };
    }

    private Optional<RouteBackend> read(BackendPlace place, IngressBackend.ServiceBackend backend) {
        AnnotationReader reader = annotations.of(place.ingress());
        AnnotatedConditions conditions = ConditionReader.read(reader, backend.name());
        List<RuleTransform> transforms = TransformReader.read(reader, backend.name());
        new JwtReader(reader).check();
        return action(place, backend, reader).map(action -> new RouteBackend(place, action, conditions, transforms));
    }

    private Optional<RouteAction> action(
            BackendPlace place, IngressBackend.ServiceBackend backend, AnnotationReader reader) {
        if (!backend.port().equals(PortReference.of(USE_ANNOTATION))) {
            return Optional.of(
                    RouteAction.Forward.to(new RouteAction.Target.OfService(backend.name(), portOf(backend))));
        }
        if (reader.has(RoutingAnnotations.ACTIONS.named(backend.name()))) {
            return ActionReader.read(reader, backend.name());
        }
        String missing = "missing actions." + backend.name() + " configuration";
        String hint = "annotate the Ingress with " + RoutingAnnotations.ACTIONS.named(backend.name());
        if (tolerateMissingAction) {
            problems.add(place.warning(ProblemCode.MISSING_FIELD, SERVICE_NAME, backend.name(), missing + ANSWERED_503)
                    .withHint(hint));
            return Optional.of(new RouteAction.Complete(unavailable("Backend action does not exist")));
        }
        problems.add(place.problem(ProblemCode.MISSING_FIELD, SERVICE_NAME, backend.name(), missing)
                .withHint(hint));
        return Optional.empty();
    }

    /** An empty name is no name: the number counts, which is then 0. */
    private static PortReference portOf(IngressBackend.ServiceBackend backend) {
        return backend.port().text().isEmpty() ? PortReference.of(0) : backend.port();
    }

    /** What takes the place of a backend that isn't there. */
    public static Action unavailable(String body) {
        return new Action.FixedResponse(Optional.of("text/plain"), Optional.of(body), "503");
    }
}
