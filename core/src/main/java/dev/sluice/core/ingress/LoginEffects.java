package dev.sluice.core.ingress;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressBackend.ServiceBackend;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds annotations that ask users to log in where no user is going to be asked. */
final class LoginEffects {
    private static final String NONE = "none";

    private static final List<Annotation<?>> DETAILS = List.of(
            RoutingAnnotations.AUTH_IDP_COGNITO,
            RoutingAnnotations.AUTH_IDP_OIDC,
            RoutingAnnotations.AUTH_ON_UNAUTHENTICATED_REQUEST,
            RoutingAnnotations.AUTH_SCOPE,
            RoutingAnnotations.AUTH_SESSION_COOKIE,
            RoutingAnnotations.AUTH_SESSION_TIMEOUT);

    private final Ingress ingress;
    private final List<Service> services;
    private final List<Problem> warnings = new ArrayList<>();

    private LoginEffects(Ingress ingress, ClusterView cluster) {
        this.ingress = ingress;
        this.services = ingress.backends()
                .filter(ServiceBackend.class::isInstance)
                .map(backend -> ((ServiceBackend) backend).name())
                .distinct()
                .flatMap(name -> cluster.service(new ObjectKey(ingress.key().namespace(), name)).stream())
                .toList();
    }

    /** What has no effect on an Ingress that listens on HTTPS somewhere. */
    static List<Problem> onHttps(Ingress ingress, ClusterView cluster) {
        LoginEffects effects = new LoginEffects(ingress, cluster);
        effects.warnOfDetailsWithoutType();
        return List.copyOf(effects.warnings);
    }

    /** What has no effect on an Ingress that listens on HTTP only. */
    static List<Problem> withoutHttps(Ingress ingress, ClusterView cluster) {
        LoginEffects effects = new LoginEffects(ingress, cluster);
        effects.warnWithoutHttps();
        return List.copyOf(effects.warnings);
    }

    private void warnWithoutHttps() {
        type(ingress).ifPresent(type -> warn(ingress, RoutingAnnotations.AUTH_TYPE, type, "this Ingress"));
        value(ingress, RoutingAnnotations.JWT_VALIDATION)
                .ifPresent(jwt -> warn(ingress, RoutingAnnotations.JWT_VALIDATION, jwt, "this Ingress"));
        for (Service service : services) {
            type(service)
                    .ifPresent(type -> warn(service, RoutingAnnotations.AUTH_TYPE, type, "Ingress " + ingress.key()));
        }
    }

    private void warn(KubernetesObject object, Annotation<?> annotation, String value, String who) {
        add(
                object,
                annotation,
                value,
                "users cannot be asked to log in over HTTP, and " + who + " has no HTTPS listener");
    }

    /** A Service's type may rest on the details of its Ingress, and the other way round. */
    private void warnOfDetailsWithoutType() {
        if (type(ingress).isEmpty()
                && services.stream().noneMatch(service -> type(service).isPresent())) {
            for (Annotation<?> detail : DETAILS) {
                value(ingress, detail)
                        .ifPresent(value -> add(
                                ingress, detail, value, "nobody has to log in as long as auth-type is absent or none"));
            }
        }
    }

    private static Optional<String> type(KubernetesObject object) {
        return value(object, RoutingAnnotations.AUTH_TYPE).filter(type -> !type.equals(NONE));
    }

    private static Optional<String> value(KubernetesObject object, Annotation<?> annotation) {
        return Optional.ofNullable(object.meta().annotations().get(annotation.key()));
    }

    private void add(KubernetesObject object, Annotation<?> annotation, String value, String message) {
        warnings.add(Problem.warning(ProblemCode.WITHOUT_EFFECT, Subject.of(object), annotation.key(), value, message));
    }
}
