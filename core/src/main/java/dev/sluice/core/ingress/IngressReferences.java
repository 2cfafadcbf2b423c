package dev.sluice.core.ingress;

import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.annotation.value.OidcValue;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.ingress.backend.BackendPlace;
import dev.sluice.core.ingress.backend.BackendReader;
import dev.sluice.core.ingress.backend.LoginConfig;
import dev.sluice.core.ingress.backend.RouteAction;
import dev.sluice.core.problem.Problems;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Ingresses and Services refer to by name, so that a change of the one can be followed to the other. Where an
 * object is wrong it refers to nothing: the next change that can mend it is one of its own. Holds no state.
 *
 * @param tolerateMissingAction {@code --tolerate-non-existent-backend-action}
 */
public record IngressReferences(boolean tolerateMissingAction) {
    /** Names of the Services, in the Ingress's namespace, that its backends forward to. */
    public SortedSet<String> services(Ingress ingress) {
        Problems problems = new Problems();
        BackendReader reader = new BackendReader(new AnnotationReaders(problems), tolerateMissingAction, problems);
        SortedSet<String> names = ingress.backends()
                .map(backend -> new BackendPlace(ingress, "", backend))
                .flatMap(place -> reader.read(place).stream())
                .flatMap(backend -> services(backend.action()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (problems.hasErrors()) {
            names.clear();
        }
        return Collections.unmodifiableSortedSet(names);
    }

    /**
     * Name of the Secret, in the same namespace, that an Ingress's or Service's {@code auth-idp-oidc} names, whether it
     * is in use or not.
     */
    public Optional<String> secret(KubernetesObject object) {
        Problems problems = new Problems();
        LoginConfig login = LoginConfig.read(AnnotationReader.of(object, problems));
        return problems.hasErrors() ? Optional.empty() : login.oidc().map(OidcValue::secretName);
    }

    private static Stream<String> services(RouteAction action) {
        return switch (action) {
            case RouteAction.Complete complete -> Stream.empty();
            case RouteAction.Forward forward ->
                forward.targets().stream()
                        .map(RouteAction.WeightedTarget::target)
                        .filter(RouteAction.Target.OfService.class::isInstance)
                        .map(target -> ((RouteAction.Target.OfService) target).name());
        };
    }
}
