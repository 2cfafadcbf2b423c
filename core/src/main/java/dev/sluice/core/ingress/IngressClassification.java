package dev.sluice.core.ingress;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.GroupAnnotations;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import java.util.List;
import java.util.Optional;

/**
 * Decides which Ingresses are ours: by the class annotation if there is one, else by IngressClass. The value of
 * {@code --ingress-class} counts for the annotation only; every class with our controller's name is ours. Holds no
 * state; as safe for several threads as its view.
 */
public final class IngressClassification {
    /** What {@code spec.controller} of our IngressClasses says. */
    public static final String CONTROLLER = "ingress.k8s.aws/alb";

    /** The annotation's value that an empty {@code --ingress-class} stands for besides the empty one. */
    private static final String CONVENTIONAL_CLASS = "alb";

    private static final String CLASS_FIELD = "spec.ingressClassName";

    private final ClusterView cluster;
    private final String ingressClass;
    private final ClassParamsLookup classParams;

    /** For a cluster and the value of {@code --ingress-class}, which may be empty. */
    public IngressClassification(ClusterView cluster, String ingressClass) {
        this.cluster = requireNonNull(cluster, "cluster");
        this.ingressClass = requireNonNull(ingressClass, "ingressClass");
        this.classParams = new ClassParamsLookup(cluster);
    }

    public Classification classify(Ingress ingress) {
        if (ingress.meta().deleting()) {
            return new Classification.NotOurs();
        }
        return classAnnotation(ingress)
                .map(value -> oursIf(isOurAnnotation(value)))
                .orElseGet(() -> byClass(ingress));
    }

    /** Whether the annotation's value is ours, which decides alone where the annotation is present. */
    private boolean isOurAnnotation(String value) {
        return value.equals(ingressClass) || (ingressClass.isEmpty() && value.equals(CONVENTIONAL_CLASS));
    }

    /** The class annotation, which may be there with an empty value. */
    private static Optional<String> classAnnotation(Ingress ingress) {
        return Optional.ofNullable(ingress.meta().annotations().get(GroupAnnotations.CLASS.key()));
    }

    private static Classification oursIf(boolean ours) {
        return ours ? new Classification.Ours(Optional.empty()) : new Classification.NotOurs();
    }

    private Classification byClass(Ingress ingress) {
        if (ingress.className().isPresent()) {
            return byClassName(ingress, ingress.className().get());
        }
        List<IngressClass> defaults = cluster.ingressClasses().stream()
                .filter(IngressClass::isDefault)
                .toList();
        return switch (defaults.size()) {
            case 0 -> oursIf(ingressClass.isEmpty());
            case 1 -> byClass(ingress, defaults.getFirst());
            default -> new Classification.Undecidable(multipleDefaults(ingress, defaults));
        };
    }

    private Classification byClassName(Ingress ingress, String name) {
        return cluster.ingressClass(name)
                .map(found -> byClass(ingress, found))
                .orElseGet(() -> new Classification.InvalidClass(Problem.error(
                        ProblemCode.INVALID_CLASS,
                        Subject.of(ingress),
                        CLASS_FIELD,
                        name,
                        "invalid ingress class: IngressClass.networking.k8s.io \"" + name + "\" not found")));
    }

    private Classification byClass(Ingress ingress, IngressClass found) {
        return found.controller().equals(CONTROLLER)
                ? classParams.classify(ingress, found)
                : new Classification.NotOurs();
    }

    private static Problem multipleDefaults(Ingress ingress, List<IngressClass> defaults) {
        String names =
                String.join(", ", defaults.stream().map(IngressClass::name).toList());
        return Problem.error(
                        ProblemCode.INVALID_CLASS,
                        Subject.of(ingress),
                        CLASS_FIELD,
                        "",
                        "multiple default IngressClasses found")
                .withHint("name a class, or leave one of " + names + " marked as default");
    }
}
