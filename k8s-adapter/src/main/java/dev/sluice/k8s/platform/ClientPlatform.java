package dev.sluice.k8s.platform;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.IngressGroupIndex;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.EventSink;
import dev.sluice.core.port.IngressWriter;
import dev.sluice.core.port.PodConditions;
import dev.sluice.core.port.TrackedTargets;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.call.Pause;
import dev.sluice.k8s.lease.Leadership;
import dev.sluice.k8s.lease.LeaseLeadership;
import dev.sluice.k8s.watch.ChangeRouter;
import dev.sluice.k8s.watch.ClusterEvents;
import dev.sluice.k8s.watch.ClusterWatch;
import dev.sluice.k8s.write.ApiBindings;
import dev.sluice.k8s.write.ApiEvents;
import dev.sluice.k8s.write.ApiIngresses;
import dev.sluice.k8s.write.ApiPodConditions;
import dev.sluice.k8s.write.ApiTrackedTargets;
import io.kubernetes.client.openapi.ApiClient;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedSet;

/** A cluster behind its API server. */
public final class ClientPlatform implements Platform {
    private final IngressReferences references;
    private final ClusterWatch watch;
    private final IngressGroupIndex groups;
    private final ApiBindings bindings;
    private final ApiIngresses ingresses;
    private final ApiPodConditions podConditions;
    private final ApiTrackedTargets trackedTargets;
    private final ApiEvents events;
    private final Leadership leadership;
    private volatile Optional<ChangeRouter> router = Optional.empty();

    /** On the API server that the client is configured for, which is not called before the start. */
    public ClientPlatform(
            ApiClient client, ClientSettings settings, IngressReferences references, InstantSource clock) {
        KubernetesApi api = KubernetesApi.of(client);
        Pause pause = Pause.sleeping();
        requireNonNull(settings, "settings");
        this.references = requireNonNull(references, "references");
        this.watch = new ClusterWatch(api, settings.watch(), clock, pause);
        this.groups = new IngressGroupIndex(watch.cluster(), settings.ingressClass());
        this.bindings = new ApiBindings(api, settings.watch().namespace(), clock, pause);
        this.ingresses = new ApiIngresses(api, watch.cluster(), pause);
        this.podConditions = new ApiPodConditions(api, clock);
        this.trackedTargets = new ApiTrackedTargets(api);
        this.events = new ApiEvents(api, watch.cluster(), clock);
        this.leadership = settings.lease()
                .<Leadership>map(lease -> new LeaseLeadership(client, lease, settings.identity()))
                .orElseGet(Leadership::unrivalled);
    }

    @Override
    public ClusterView cluster() {
        return watch.cluster();
    }

    @Override
    public IngressGroupIndex groups() {
        return groups;
    }

    @Override
    public Bindings bindings() {
        return bindings;
    }

    @Override
    public IngressWriter ingresses() {
        return ingresses;
    }

    @Override
    public PodConditions podConditions() {
        return podConditions;
    }

    @Override
    public TrackedTargets trackedTargets() {
        return trackedTargets;
    }

    @Override
    public EventSink events() {
        return events;
    }

    @Override
    public Leadership leadership() {
        return leadership;
    }

    @Override
    public void start(ClusterEvents listener) throws InterruptedException {
        ChangeRouter changes = new ChangeRouter(watch.cluster(), references, groups, events, listener);
        router = Optional.of(changes);
        watch.start(changes::changed);
        changes.open();
    }

    @Override
    public boolean isSynced() {
        return watch.isReady();
    }

    @Override
    public void verifyAll() {
        router.ifPresent(ChangeRouter::verifyAll);
    }

    @Override
    public void useSecrets(StackId stack, SortedSet<ObjectKey> secrets) {
        watch.useSecrets(stack, secrets);
    }

    @Override
    public void close() {
        watch.close();
        events.close();
    }
}
