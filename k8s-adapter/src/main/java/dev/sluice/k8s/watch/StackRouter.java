package dev.sluice.k8s.watch;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Secret;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.ingress.IngressGroupIndex;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.problem.Subject;
import dev.sluice.k8s.watch.ClusterEvents.Occasion;
import java.util.List;
import java.util.Set;

/** From a changed object to the stacks that it touches. Safe for use by several threads. */
final class StackRouter {
    private final ClusterView cluster;
    private final StackIndex index;
    private final IngressGroupIndex groups;
    private final EventSink events;
    private final ClusterEvents listener;

    StackRouter(
            ClusterView cluster, StackIndex index, IngressGroupIndex groups, EventSink events, ClusterEvents listener) {
        this.cluster = requireNonNull(cluster, "cluster");
        this.index = requireNonNull(index, "index");
        this.groups = requireNonNull(groups, "groups");
        this.events = requireNonNull(events, "events");
        this.listener = requireNonNull(listener, "listener");
    }

    void route(Change<? extends KubernetesObject> change) {
        ObjectKey key = change.latest().key();
        switch (change.latest()) {
            case Ingress ingress -> {
                if (!change.isDeletion() && change.differsIn(StackRouter::parts)) {
                    touch(ingress, change.occasion());
                }
            }
            case Service service -> {
                if (change.differsIn(StackRouter::parts)) {
                    touchAll(index.ingressesOfService(key), change.occasion());
                }
            }
            case IngressClass changed -> {
                if (change.differsIn(StackRouter::parts)) {
                    touchAll(index.ingressesOfClass(key), change.occasion());
                }
            }
            case IngressClassParams params -> {
                if (change.differsIn(StackRouter::parts)) {
                    touchAll(index.ingressesOfParams(key), change.occasion());
                }
            }
            case Secret secret -> touchAll(index.ingressesOfSecret(key), change.occasion());
            default -> {
                // Other kinds touch bindings only.
            }
        }
    }

    /** Touches every stack that a finalizer or a group names. */
    void touchAll(Occasion occasion) {
        cluster.ingresses().forEach(ingress -> touch(ingress, occasion));
    }

    private void touchAll(Set<ObjectKey> ingresses, Occasion occasion) {
        ingresses.forEach(key -> cluster.ingress(key).ifPresent(ingress -> touch(ingress, occasion)));
    }

    private void touch(Ingress ingress, Occasion occasion) {
        IngressGroupIndex.Touched touched = groups.touchedBy(ingress);
        touched.groups().forEach(group -> listener.stackTouched(group, occasion));
        touched.problem()
                .ifPresent(problem -> events.record(
                        Subject.of(ingress),
                        EventSink.Type.WARNING,
                        "FailedLoadGroupID",
                        "failed load groupID due to " + problem.message()));
    }

    /** The parts of an object that count. Status, labels and finalizers don't: the controller itself writes them. */
    private static List<Object> parts(KubernetesObject object) {
        boolean deleting = object.meta().deleting();
        return switch (object) {
            case Ingress ingress ->
                List.of(
                        deleting,
                        ingress.meta().annotations(),
                        ingress.className(),
                        ingress.defaultBackend(),
                        ingress.rules(),
                        ingress.tls());
            case Service service -> List.of(deleting, service.meta().annotations(), service.spec());
            case IngressClass ingressClass -> List.of(deleting, ingressClass.controller(), ingressClass.parameters());
            case IngressClassParams params -> List.of(deleting, params.spec());
            default -> List.of(object);
        };
    }
}
