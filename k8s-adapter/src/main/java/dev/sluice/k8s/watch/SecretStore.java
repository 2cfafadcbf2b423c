package dev.sluice.k8s.watch;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterUnavailableException;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Secret;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.PortException;
import dev.sluice.k8s.call.KubernetesApi;
import dev.sluice.k8s.convert.ApiKinds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Secrets, each by itself: one that a stack uses is watched, any other is read from the API when asked for. There is
 * never a list of all. Safe for use by several threads.
 */
final class SecretStore {
    private final KubernetesApi api;
    private final Optional<Map.Entry<String, String>> requiredLabel;
    private final Function<ObjectKey, KindInformer<Secret>> informers;
    private final Map<ObjectKey, KindInformer<Secret>> watched = new HashMap<>();
    private final Map<StackId, Set<ObjectKey>> usedBy = new HashMap<>();
    private Consumer<Change<Secret>> listener = change -> {};

    SecretStore(
            KubernetesApi api,
            Optional<Map.Entry<String, String>> requiredLabel,
            Function<ObjectKey, KindInformer<Secret>> informers) {
        this.api = requireNonNull(api, "api");
        this.requiredLabel = requireNonNull(requiredLabel, "requiredLabel");
        this.informers = requireNonNull(informers, "informers");
    }

    /** Tells of changes from now on; that a Secret is there when its watch begins is no change. */
    synchronized void start(Consumer<Change<Secret>> changes) {
        listener = changes;
    }

    /**
     * The Secret as it is, if it carries the label that all must carry.
     *
     * @throws ClusterUnavailableException if the API cannot be asked, or the label is missing
     */
    Optional<Secret> read(ObjectKey key) {
        Optional<Secret> known = known(key);
        return known.isPresent() ? known : fromApi(key);
    }

    /** Sets the Secrets that a stack uses; those that no stack uses any more are no longer watched. */
    synchronized void use(StackId stack, SortedSet<ObjectKey> secrets) {
        if (secrets.isEmpty()) {
            usedBy.remove(stack);
        } else {
            usedBy.put(stack, Set.copyOf(secrets));
        }
        Set<ObjectKey> wanted = new HashSet<>();
        usedBy.values().forEach(wanted::addAll);
        watched.entrySet().removeIf(entry -> {
            boolean unused = !wanted.contains(entry.getKey());
            if (unused) {
                entry.getValue().stop();
            }
            return unused;
        });
        wanted.forEach(key -> watched.computeIfAbsent(key, this::watch));
    }

    synchronized void stop() {
        watched.values().forEach(KindInformer::stop);
        watched.clear();
    }

    private KindInformer<Secret> watch(ObjectKey key) {
        KindInformer<Secret> informer = informers.apply(key);
        Consumer<Change<Secret>> told = listener;
        informer.start(change -> {
            if (change.occasion() == ClusterEvents.Occasion.CHANGE) {
                told.accept(change);
            }
        });
        return informer;
    }

    private synchronized Optional<Secret> known(ObjectKey key) {
        return Optional.ofNullable(watched.get(key)).flatMap(informer -> informer.find(key));
    }

    private Optional<Secret> fromApi(ObjectKey key) {
        try {
            Optional<Secret> found = api.find(ApiKinds.SECRET.path(key))
                    .map(json -> ApiKinds.SECRET.convert(json).object());
            found.ifPresent(this::checkLabel);
            return found;
        } catch (PortException e) {
            throw new ClusterUnavailableException("secret " + key + ": " + e.getMessage(), e);
        }
    }

    private void checkLabel(Secret secret) {
        requiredLabel.ifPresent(label -> {
            Map<String, String> labels = secret.meta().labels();
            if (!label.getValue().equals(labels.get(label.getKey()))) {
                throw new ClusterUnavailableException("secret " + secret.key() + " is missing required label "
                        + label.getKey() + "=" + label.getValue() + "; actual labels: " + labels);
            }
        });
    }
}
