package dev.sluice.core.ingress;

import dev.sluice.core.annotation.AnnotationFamily;
import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressBackend;
import dev.sluice.core.cluster.IngressBackend.ServiceBackend;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.ingress.backend.BackendReader;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds annotations for rules that no rule of their Ingress uses. */
final class RoutingEffects {
    private final Ingress ingress;
    private final List<Problem> warnings = new ArrayList<>();

    private RoutingEffects(Ingress ingress) {
        this.ingress = ingress;
    }

    static List<Problem> warnings(Ingress ingress) {
        RoutingEffects effects = new RoutingEffects(ingress);
        effects.warnOfUnusedNames();
        return List.copyOf(effects.warnings);
    }

    private void warnOfUnusedNames() {
        Set<String> ofPaths = names(ingress.pathBackends());
        Set<String> ofActions = names(ingress.backends().filter(RoutingEffects::usesAnnotation));
        warnOfUnused(
                RoutingAnnotations.ACTIONS,
                ofActions,
                "no backend of this Ingress has this name and the port " + BackendReader.USE_ANNOTATION);
        warnOfUnused(RoutingAnnotations.CONDITIONS, ofPaths, "no path of this Ingress leads to this name");
        warnOfUnused(RoutingAnnotations.TRANSFORMS, ofPaths, "no path of this Ingress leads to this name");
    }

    private void warnOfUnused(AnnotationFamily<?> family, Set<String> used, String reason) {
        String stem = family.entry().stem();
        ingress.meta().annotations().forEach((key, value) -> {
            if (key.startsWith(stem) && !used.contains(key.substring(stem.length()))) {
                warn(key, value, reason);
            }
        });
    }

    private static Set<String> names(Stream<IngressBackend> backends) {
        return backends.filter(ServiceBackend.class::isInstance)
                .map(backend -> ((ServiceBackend) backend).name())
                .collect(Collectors.toSet());
    }

    private static boolean usesAnnotation(IngressBackend backend) {
        return backend instanceof ServiceBackend service
                && service.port().equals(PortReference.of(BackendReader.USE_ANNOTATION));
    }

    private void warn(String key, String value, String message) {
        warnings.add(Problem.warning(ProblemCode.WITHOUT_EFFECT, Subject.of(ingress), key, value, message));
    }
}
