package dev.sluice.runner.doctor;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.Node;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A cluster that serves these kinds and holds what a view shows. */
record FakeClusterSide(ClusterView view, List<String> kinds) implements ClusterSide {
    @Override
    public String description() {
        return "a cluster of this test";
    }

    @Override
    public List<IngressClass> ingressClasses() {
        return view.ingressClasses();
    }

    @Override
    public boolean hasClassParams(String name) {
        return view.ingressClassParams(name).isPresent();
    }

    @Override
    public List<Node> nodes() {
        return view.nodes();
    }

    @Override
    public Optional<SortedSet<String>> servedKinds() {
        return Optional.of(new TreeSet<>(kinds));
    }
}
