package dev.sluice.it.takeover;

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
import dev.sluice.k8s.platform.Platform;
import dev.sluice.k8s.watch.ClusterEvents;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** A platform that notes every call that reaches its ports but for events, as {@code Bindings.create}. */
record WatchedPlatform(Platform behind, EventSink events, SortedSet<String> calls) implements Platform {
    static WatchedPlatform of(Platform behind, EventSink events) {
        return new WatchedPlatform(behind, events, new ConcurrentSkipListSet<>());
    }

    @Override
    public ClusterView cluster() {
        return behind.cluster();
    }

    @Override
    public IngressGroupIndex groups() {
        return behind.groups();
    }

    @Override
    public Bindings bindings() {
        return watched(Bindings.class, behind.bindings());
    }

    @Override
    public IngressWriter ingresses() {
        return watched(IngressWriter.class, behind.ingresses());
    }

    @Override
    public PodConditions podConditions() {
        return watched(PodConditions.class, behind.podConditions());
    }

    @Override
    public TrackedTargets trackedTargets() {
        return watched(TrackedTargets.class, behind.trackedTargets());
    }

    @Override
    public Leadership leadership() {
        return watched(Leadership.class, behind.leadership());
    }

    @Override
    public void start(ClusterEvents listener) throws InterruptedException {
        behind.start(listener);
    }

    @Override
    public boolean isSynced() {
        return behind.isSynced();
    }

    @Override
    public void verifyAll() {
        behind.verifyAll();
    }

    @Override
    public void useSecrets(StackId stack, SortedSet<ObjectKey> secrets) {
        behind.useSecrets(stack, secrets);
    }

    @Override
    public void close() {
        behind.close();
    }

    private <T> T watched(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() != Object.class) {
                        calls.add(port.getSimpleName() + "." + method.getName());
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
