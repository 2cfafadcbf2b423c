package dev.sluice.k8s.platform;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.IngressGroupIndex;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.port.TrackedTargets;
import dev.sluice.k8s.lease.Leadership;
import dev.sluice.k8s.watch.ClusterEvents;
import java.util.SortedSet;

/** A cluster to work on. Its parts may be used by several threads, and only after {@link #start} has returned. */
public interface Platform extends AutoCloseable {
    ClusterView cluster();

    /** The Ingress groups of {@link #cluster}, kept current with it. */
    IngressGroupIndex groups();

    Bindings bindings();

    IngressWriter ingresses();

    PodConditions podConditions();

    TrackedTargets trackedTargets();

    EventSink events();

    Leadership leadership();

    /**
     * Reads everything and keeps watching; waits until all has been read once. Then tells the listener of everything
     * there is, and from then on of changes.
     */
    void start(ClusterEvents listener) throws InterruptedException;

    /** Whether everything has been read once. */
    boolean isSynced();

    /** Tells the listener of every stack and binding, as after {@link #start}. */
    void verifyAll();

    /** Sets the Secrets that the stack was made from: a change of one of them touches its Ingresses. */
    void useSecrets(StackId stack, SortedSet<ObjectKey> secrets);

    /** Stops watching. */
    @Override
    void close();
}
