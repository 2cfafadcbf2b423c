package dev.sluice.k8s.watch;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.ingress.IngressClassification;
import dev.sluice.core.ingress.IngressReferences;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which objects refer to which, kept up to date change by change. Safe for use by several threads. */
final class StackIndex {
    private final IngressReferences references;
    private final KeyIndex ingressesByService = new KeyIndex();
    private final KeyIndex ingressesBySecret = new KeyIndex();
    private final KeyIndex servicesBySecret = new KeyIndex();
    private final KeyIndex ingressesByClass = new KeyIndex();
    private final KeyIndex classesByParams = new KeyIndex();
    private final KeyIndex bindingsByService = new KeyIndex();

    StackIndex(IngressReferences references) {
        this.references = requireNonNull(references, "references");
    }

    /** Takes in the latest state of an object, or that it is gone. */
    void update(Change<? extends KubernetesObject> change) {
        boolean gone = change.isDeletion();
        ObjectKey key = change.latest().key();
        switch (change.latest()) {
            case Ingress ingress -> {
                ingressesByService.put(key, gone ? Set.of() : inNamespaceOf(key, references.services(ingress)));
                ingressesBySecret.put(key, gone ? Set.of() : inNamespaceOf(key, optional(references.secret(ingress))));
                ingressesByClass.put(key, gone ? Set.of() : clusterScoped(ingress.className()));
            }
            case Service service ->
                servicesBySecret.put(key, gone ? Set.of() : inNamespaceOf(key, optional(references.secret(service))));
            case IngressClass ingressClass ->
                classesByParams.put(key, gone ? Set.of() : clusterScoped(params(ingressClass)));
            case TargetGroupBinding binding ->
                bindingsByService.put(
                        key,
                        gone
                                ? Set.of()
                                : inNamespaceOf(
                                        key, Set.of(binding.spec().serviceRef().name())));
            default -> {
                // Other kinds refer to nothing that a stack or binding follows.
            }
        }
    }

    SortedSet<ObjectKey> ingressesOfService(ObjectKey service) {
        return ingressesByService.of(service);
    }

    /** Ingresses that use the Secret themselves or through a Service. */
    SortedSet<ObjectKey> ingressesOfSecret(ObjectKey secret) {
        SortedSet<ObjectKey> ingresses = new TreeSet<>(ingressesBySecret.of(secret));
        servicesBySecret.of(secret).forEach(service -> ingresses.addAll(ingressesByService.of(service)));
        return ingresses;
    }

    SortedSet<ObjectKey> ingressesOfClass(ObjectKey ingressClass) {
        return ingressesByClass.of(ingressClass);
    }

    SortedSet<ObjectKey> ingressesOfParams(ObjectKey params) {
        SortedSet<ObjectKey> ingresses = new TreeSet<>();
        classesByParams.of(params).forEach(ingressClass -> ingresses.addAll(ingressesByClass.of(ingressClass)));
        return ingresses;
    }

    SortedSet<ObjectKey> bindingsOfService(ObjectKey service) {
        return bindingsByService.of(service);
    }

    private static Optional<String> params(IngressClass ingressClass) {
        return ingressClass
                .parameters()
                .filter(parameters -> ingressClass.controller().equals(IngressClassification.CONTROLLER))
                .filter(parameters -> parameters.apiGroup().equals(IngressClassParams.API_GROUP))
                .filter(parameters -> parameters.kind().equals(IngressClassParams.KIND))
                .map(IngressClass.Parameters::name);
    }

    private static Set<String> optional(Optional<String> name) {
        return name.map(Set::of).orElse(Set.of());
    }

    private static Set<ObjectKey> inNamespaceOf(ObjectKey referrer, Set<String> names) {
        Set<ObjectKey> keys = new TreeSet<>();
        names.forEach(name -> keys.add(new ObjectKey(referrer.namespace(), name)));
        return keys;
    }

    private static Set<ObjectKey> clusterScoped(Optional<String> name) {
        return name.map(ObjectKey::clusterScoped).map(Set::of).orElse(Set.of());
    }
}
