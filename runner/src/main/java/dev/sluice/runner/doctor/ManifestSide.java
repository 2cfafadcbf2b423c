package dev.sluice.runner.doctor;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.Node;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Manifests in the place of a cluster. */
public final class ManifestSide implements ClusterSide {
    private final ClusterView view;

    public ManifestSide(ClusterView view) {
        this.view = requireNonNull(view, "view");
    }

    @Override
    public String description() {
        return "manifests with " + counted(view.ingresses().size(), "Ingress", "Ingresses") + " and "
                + counted(view.services().size(), "Service", "Services");
    }

    private static String counted(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    @Override
    public boolean hasClassParams(String name) {
        return view.ingressClassParams(name).isPresent();
    }

    @Override
    public List<IngressClass> ingressClasses() {
        return view.ingressClasses();
    }

    @Override
    public List<Node> nodes() {
        return view.nodes();
    }

    @Override
    public Optional<SortedSet<String>> servedKinds() {
        return Optional.empty();
    }
}
