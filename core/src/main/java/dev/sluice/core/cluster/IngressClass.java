package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** {@code networking.k8s.io/v1} IngressClass. */
public record IngressClass(ObjectMeta meta, String controller, Optional<Parameters> parameters)
        implements KubernetesObject {
    public static final String KIND = "IngressClass";
    private static final String DEFAULT_CLASS_ANNOTATION = "ingressclass.kubernetes.io/is-default-class";

    public IngressClass {
        requireNonNull(meta, "meta");
        requireNonNull(controller, "controller");
        requireNonNull(parameters, "parameters");
    }

    @Override
    public String kind() {
        return KIND;
    }

    public String name() {
        return meta.key().name();
    }

    /** Whether Ingresses without a class belong to this one. */
    public boolean isDefault() {
        return "true".equals(meta.annotations().get(DEFAULT_CLASS_ANNOTATION));
    }

    /** Reference to the object that configures the class; scope and namespace are not looked at. */
    public record Parameters(String apiGroup, String kind, String name) {
        public Parameters {
            requireNonNull(apiGroup, "apiGroup");
            requireNonNull(kind, "kind");
            requireNonNull(name, "name");
        }
    }
}
