package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ListenerCertificate;
import dev.sluice.core.inventory.ClientSecrets;
import dev.sluice.core.inventory.Details;
import dev.sluice.core.inventory.Inventory;
import dev.sluice.core.inventory.Known;
import dev.sluice.core.inventory.Tagged;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Stack;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads listeners with their rules, and of those on wanted ports what else the comparison needs. */
final class ListenerReader {
    private final Cloud cloud;
    private final Inventory inventory;
    private final Details details;
    private final ClientSecrets secrets;
    private final ControllerSettings settings;
    private final Reads reads;

    ListenerReader(Cloud cloud, Known known, ControllerSettings settings, Reads reads) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.inventory = known.inventory();
        this.details = known.details();
        this.secrets = known.secrets();
        this.settings = requireNonNull(settings, "settings");
        this.reads = requireNonNull(reads, "reads");
    }

    /** The listeners of each load balancer; those of one round are read at the same time. */
    SortedMap<Arn, List<ObservedListener>> read(Stack desired, List<Tagged<ElbLoadBalancer>> balancers) {
        List<Found> all = reads
                .each(
                        balancers,
                        balancer -> cloud.listeners().list(balancer.resource().arn()).stream()
                                .map(found -> new Found(
                                        balancer.resource(), withSecrets(found), wanted(desired, balancer, found)))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        List<Parts> parts = reads.each(all, this::parts);
        SortedMap<Arn, SortedMap<String, String>> tags = tags(parts);
        SortedMap<Arn, List<ObservedListener>> byBalancer = new TreeMap<>();
        for (Tagged<ElbLoadBalancer> balancer : balancers) {
            byBalancer.put(
                    balancer.resource().arn(),
                    parts.stream()
                            .filter(each -> each.of().balancer().equals(balancer.resource()))
                            .map(each -> each.with(tags))
                            .toList());
        }
        return byBalancer;
    }

    private Parts parts(Found found) {
        Arn arn = found.listener().arn();
        if (found.wanted().isEmpty()) {
            return new Parts(found, List.of(), Collections.emptySortedMap(), List.of());
        }
        Listener wanted = found.wanted().get();
        boolean hasRules = found.balancer().type() == LoadBalancer.Type.APPLICATION;
        boolean hasCertificates = !found.listener().protocol().equals("HTTP")
                && (wanted.sslPolicy().isPresent()
                        || found.listener().sslPolicy().isPresent());
        return new Parts(
                found,
                hasRules ? rulesOf(arn) : List.of(),
                wanted.protocol().equals("TLS")
                        ? Collections.emptySortedMap()
                        : details.attributes(arn, wanted.attributes(), cloud.listeners()::attributes),
                hasCertificates ? details.certificates(arn) : List.of());
    }

    private List<ElbRule> rulesOf(Arn listener) {
        return cloud.listenerRules().list(listener).stream()
                .filter(rule -> !rule.isDefault())
                .map(this::withSecrets)
                .toList();
    }

    private ElbRule withSecrets(ElbRule rule) {
        return new ElbRule(
                rule.arn(),
                rule.priority(),
                rule.isDefault(),
                secrets.complete(rule.arn(), rule.actions()),
                rule.conditions(),
                rule.transforms());
    }

    private ElbListener withSecrets(ElbListener listener) {
        return new ElbListener(
                listener.arn(),
                listener.loadBalancerArn(),
                listener.port(),
                listener.protocol(),
                secrets.complete(listener.arn(), listener.defaultActions()),
                listener.certificates(),
                listener.sslPolicy(),
                listener.alpnPolicy(),
                listener.mutualAuthentication());
    }

    private SortedMap<Arn, SortedMap<String, String>> tags(List<Parts> parts) {
        if (!settings.gates().isEnabled(FeatureGate.LISTENER_RULES_TAGGING)) {
            return Collections.emptySortedMap();
        }
        return inventory.tags(parts.stream()
                .filter(each -> each.of().wanted().isPresent())
                .flatMap(each -> Stream.concat(
                        Stream.of(each.of().listener().arn()),
                        each.rules().stream().map(ElbRule::arn)))
                .toList());
    }

    private static Optional<Listener> wanted(Stack desired, Tagged<ElbLoadBalancer> balancer, ElbListener found) {
        Ref owner = Ref.to(LoadBalancerMatch.idOf(desired.id(), balancer.tags()));
        return desired.all(Listener.class).stream()
                .filter(listener -> listener.loadBalancer().equals(owner))
                .filter(listener -> listener.port() == found.port())
                .findFirst();
    }

    private record Found(ElbLoadBalancer balancer, ElbListener listener, Optional<Listener> wanted) {}

    private record Parts(
            Found of,
            List<ElbRule> rules,
            SortedMap<String, String> attributes,
            List<ListenerCertificate> certificates) {
        ObservedListener with(SortedMap<Arn, SortedMap<String, String>> tags) {
            return new ObservedListener(
                    of.listener(),
                    tags.getOrDefault(of.listener().arn(), Collections.emptySortedMap()),
                    attributes,
                    certificates,
                    rules.stream()
                            .map(rule ->
                                    new ObservedRule(rule, tags.getOrDefault(rule.arn(), Collections.emptySortedMap())))
                            .toList());
        }
    }
}
