package dev.sluice.k8s.watch;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.ingress.IngressGroupIndex;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.port.EventSink;
import dev.sluice.k8s.watch.ClusterEvents.Occasion;

/**
 * From changed objects to what has to be reconciled. Until it is opened it only learns which objects refer to which, so
 * that nothing is judged before the whole cluster is known. Safe for use by several threads.
 */
public final class ChangeRouter {
    private final StackIndex index;
    private final IngressGroupIndex groups;
    private final StackRouter stacks;
    private final BindingRouter bindings;
    private volatile boolean open;

    /** Keeps {@code groups} current too. */
    public ChangeRouter(
            ClusterView cluster,
            IngressReferences references,
            IngressGroupIndex groups,
            EventSink events,
            ClusterEvents listener) {
        this.index = new StackIndex(references);
        this.groups = requireNonNull(groups, "groups");
        this.stacks = new StackRouter(cluster, index, groups, events, listener);
        this.bindings = new BindingRouter(cluster, index, listener);
    }

    /** Takes in a change, of which {@code cluster} already shows the outcome. */
    public void changed(Change<? extends KubernetesObject> change) {
        if (change.isRepetition()) {
            return;
        }
        index.update(change);
        groups.changed(change.latest());
        if (open) {
            stacks.route(change);
            bindings.route(change);
        }
    }

    /** Begins to tell, with everything that there is. */
    public void open() {
        open = true;
        verifyAll();
    }

    /** Asks for every stack and binding to be looked at. */
    public void verifyAll() {
        stacks.touchAll(Occasion.VERIFICATION);
        bindings.touchAll(Occasion.VERIFICATION);
    }
}
