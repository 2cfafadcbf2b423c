package dev.sluice.runner.doctor;

import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.Node;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A cluster to be examined. All methods throw {@link dev.sluice.core.port.PortException}. */
public interface ClusterSide {
    /** What it is and where, for people; fails if it cannot be reached. */
    String description();

    List<IngressClass> ingressClasses();

    /** Whether there are IngressClassParams of this name. */
    boolean hasClassParams(String name);

    List<Node> nodes();

    /** The kinds of {@code elbv2.k8s.aws/v1beta1} that it serves, by their plurals; absent if it is no server. */
    Optional<SortedSet<String>> servedKinds();
}
