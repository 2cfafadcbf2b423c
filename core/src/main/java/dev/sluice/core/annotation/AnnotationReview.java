package dev.sluice.core.annotation;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Looks at the keys of an object's annotations, not at their values: one of ours that is not in the catalogue, that
 * stands on the wrong kind of object, or that has a newer name. All of that is harmless, and worth a warning.
 */
public final class AnnotationReview {
    /** What annotations with our prefix are called behind it that only a cloud provider's own controller reads. */
    private static final Set<String> OF_CLOUD_PROVIDER = Set.of(
            "access-log-emit-interval",
            "connection-draining-enabled",
            "connection-draining-timeout",
            "connection-idle-timeout",
            "extra-security-groups");

    private AnnotationReview() {}

    /** All warnings but those on what a Service says about a load balancer of its own, which need not be ours. */
    public static List<Problem> warnings(KubernetesObject object) {
        return warnings(object, key -> !(object instanceof Service) || !isOfServices(key));
    }

    /** Warnings on what the Service says about its own load balancer, which is ours. */
    public static List<Problem> ofLoadBalancer(Service service) {
        return warnings(service, AnnotationReview::isOfServices);
    }

    private static List<Problem> warnings(KubernetesObject object, Predicate<String> reviewed) {
        return object.meta().annotations().entrySet().stream()
                .filter(annotation -> reviewed.test(annotation.getKey()))
                .flatMap(annotation -> warning(object, annotation).stream())
                .toList();
    }

    private static Optional<Problem> warning(KubernetesObject object, Map.Entry<String, String> annotation) {
        Optional<AnnotationEntry<?>> known = AnnotationCatalogue.find(annotation.getKey());
        if (known.isPresent()) {
            return misplaced(object, annotation, known.get())
                    .or(() -> known.get().deprecation().map(found -> deprecated(object, annotation, found)));
        }
        if (isOfNlb(annotation.getKey())) {
            return Optional.of(
                    object instanceof Ingress ? ofServices(object, annotation) : unknownOfNlb(object, annotation));
        }
        return isOurs(annotation.getKey()) ? Optional.of(unknown(object, annotation)) : Optional.empty();
    }

    /** Whether it is for the load balancer of a Service, in whatever cloud. */
    private static boolean isOfServices(String key) {
        return key.startsWith(AnnotationEntry.SERVICE_PREFIX);
    }

    private static boolean isOfNlb(String key) {
        return key.startsWith(AnnotationEntry.NLB_PREFIX);
    }

    private static boolean isOurs(String key) {
        return key.startsWith(AnnotationEntry.ALB_PREFIX) || key.startsWith(AnnotationEntry.OWN_PREFIX);
    }

    private static Problem unknownOfNlb(KubernetesObject object, Map.Entry<String, String> annotation) {
        return OF_CLOUD_PROVIDER.contains(annotation.getKey().substring(AnnotationEntry.NLB_PREFIX.length()))
                ? warning(
                        object,
                        annotation,
                        ProblemCode.WITHOUT_EFFECT,
                        "only the cloud provider's own load balancers know this")
                : unknown(object, annotation);
    }

    private static Optional<Problem> misplaced(
            KubernetesObject object, Map.Entry<String, String> annotation, AnnotationEntry<?> known) {
        List<String> kinds =
                known.usage().carriers().stream().map(Carrier::kind).toList();
        if (object instanceof Ingress && isOfNlb(annotation.getKey())) {
            return Optional.of(ofServices(object, annotation));
        }
        return kinds.contains(object.kind())
                ? Optional.empty()
                : Optional.of(warning(
                                object,
                                annotation,
                                ProblemCode.MISPLACED_ANNOTATION,
                                "has no effect on " + article(object.kind()))
                        .withHint("it belongs on: " + String.join(", ", kinds)));
    }

    private static Problem ofServices(KubernetesObject object, Map.Entry<String, String> annotation) {
        String counterpart =
                AnnotationEntry.ALB_PREFIX + annotation.getKey().substring(AnnotationEntry.NLB_PREFIX.length());
        String hint = AnnotationCatalogue.find(counterpart).isPresent()
                ? "use " + counterpart
                : "it belongs on: " + Service.KIND;
        return warning(
                        object,
                        annotation,
                        ProblemCode.MISPLACED_ANNOTATION,
                        "has no effect on " + article(object.kind()))
                .withHint(hint);
    }

    private static String article(String kind) {
        return (kind.startsWith("I") ? "an " : "a ") + kind;
    }

    private static Problem deprecated(
            KubernetesObject object, Map.Entry<String, String> annotation, Deprecation deprecation) {
        return warning(object, annotation, ProblemCode.DEPRECATED, "is out of use since version " + deprecation.since())
                .withHint("use " + deprecation.replacement());
    }

    private static Problem unknown(KubernetesObject object, Map.Entry<String, String> annotation) {
        Problem problem = warning(object, annotation, ProblemCode.UNKNOWN_ANNOTATION, "unknown annotation");
        String suggestions =
                NearestKeys.to(annotation.getKey()).stream().sorted().collect(Collectors.joining(" or "));
        return suggestions.isEmpty() ? problem : problem.withHint("did you mean " + suggestions + "?");
    }

    private static Problem warning(
            KubernetesObject object, Map.Entry<String, String> annotation, ProblemCode code, String message) {
        return Problem.warning(code, Subject.of(object), annotation.getKey(), annotation.getValue(), message);
    }
}
