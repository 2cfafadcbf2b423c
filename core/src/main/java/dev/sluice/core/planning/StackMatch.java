package dev.sluice.core.planning;

import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.ManagedCertificate;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.observe.LoadBalancerMatch;
import dev.sluice.core.observe.ObservedCertificate;
import dev.sluice.core.observe.ObservedListener;
import dev.sluice.core.observe.ObservedLoadBalancer;
import dev.sluice.core.observe.ObservedStack;
import dev.sluice.core.observe.ObservedTargetGroup;
import dev.sluice.core.planning.difference.TargetGroupDifference;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.settings.FeatureGates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Matches what was found with the wanted resources, by the tag that names the resource. */
final class StackMatch {
    private final Stack desired;
    private final TrackingTags tracking;
    private final List<Problem> problems = new ArrayList<>();
    private final Matched<VpcSecurityGroup> securityGroups;
    private final Matched<ObservedTargetGroup> targetGroups;
    private final Matched<ObservedLoadBalancer> loadBalancers;
    private final Matched<ObservedCertificate> certificates;

    StackMatch(Stack desired, ObservedStack observed, TrackingTags tracking, FeatureGates gates) {
        this.desired = desired;
        this.tracking = tracking;
        this.securityGroups = onlyFirst(match(
                observed.securityGroups(),
                new Kind<>(
                        ResourceType.SECURITY_GROUP,
                        "securityGroup",
                        VpcSecurityGroup::id,
                        VpcSecurityGroup::tags,
                        (wanted, found) -> true)));
        this.targetGroups = match(
                observed.targetGroups(),
                new Kind<>(
                        ResourceType.TARGET_GROUP,
                        "targetGroup",
                        found -> found.arn().value(),
                        ObservedTargetGroup::tags,
                        (wanted, found) -> wanted instanceof TargetGroup group
                                && TargetGroupDifference.forcing(found.state(), group, gates)
                                        .isEmpty()));
        this.loadBalancers = match(
                observed.loadBalancers(),
                new Kind<>(
                        ResourceType.LOAD_BALANCER,
                        "loadBalancer",
                        found -> found.arn().value(),
                        ObservedLoadBalancer::tags,
                        (wanted, found) -> wanted instanceof LoadBalancer balancer
                                && LoadBalancerMatch.canBecome(found.state(), balancer)));
        this.certificates = match(
                observed.certificates(),
                new Kind<>(
                        ResourceType.CERTIFICATE,
                        "certificate",
                        found -> found.arn().value(),
                        ObservedCertificate::tags,
                        (wanted, found) ->
                                wanted instanceof ManagedCertificate certificate && sameNames(certificate, found)));
    }

    Matched<VpcSecurityGroup> securityGroups() {
        return securityGroups;
    }

    Matched<ObservedTargetGroup> targetGroups() {
        return targetGroups;
    }

    Matched<ObservedLoadBalancer> loadBalancers() {
        return loadBalancers;
    }

    Matched<ObservedCertificate> certificates() {
        return certificates;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The listener found on the wanted one's port of the load balancer that it belongs to. */
    Optional<ObservedListener> listener(Listener wanted) {
        return balancerOf(wanted)
                .flatMap(balancer -> balancer.listeners().stream()
                        .filter(found -> found.state().port() == wanted.port())
                        .reduce((first, second) -> second));
    }

    /** Ids and ARNs of everything that is there already. */
    SortedMap<ResourceId, String> ids() {
        SortedMap<ResourceId, String> ids = new TreeMap<>();
        securityGroups
                .wanted()
                .forEach((id, found) -> ids.put(id, found.getLast().id()));
        targetGroups
                .wanted()
                .forEach((id, found) -> ids.put(id, found.getLast().arn().value()));
        loadBalancers
                .wanted()
                .forEach((id, found) -> ids.put(id, found.getLast().arn().value()));
        certificates
                .wanted()
                .forEach((id, found) -> ids.put(id, found.getLast().arn().value()));
        for (Listener wanted : desired.all(Listener.class)) {
            listener(wanted).ifPresent(found -> ids.put(wanted.id(), found.arn().value()));
        }
        return ids;
    }

    /** Host names of the load balancers that stay. */
    SortedMap<ResourceId, String> hostNames() {
        SortedMap<ResourceId, String> names = new TreeMap<>();
        loadBalancers
                .wanted()
                .forEach((id, found) -> names.put(id, found.getLast().state().dnsName()));
        return names;
    }

    /** The identity that something found has by its tag. */
    ResourceId idOf(ResourceType type, Map<String, String> tags) {
        return new ResourceId(type, tags.getOrDefault(tracking.resourceKey(), ""));
    }

    private Optional<ObservedLoadBalancer> balancerOf(Listener wanted) {
        return switch (wanted.loadBalancer()) {
            case Ref.To to -> loadBalancers.find(to.resource());
            case Ref.Literal literal ->
                loadBalancers.wanted().values().stream()
                        .flatMap(List::stream)
                        .filter(found -> found.arn().value().equals(literal.value()))
                        .findFirst();
            case Ref.ExistingCertificate certificate -> Optional.empty();
        };
    }

    private <T> Matched<T> match(List<T> found, Kind<T> kind) {
        SortedMap<ResourceId, List<T>> wanted = new TreeMap<>();
        SortedMap<ResourceId, List<T>> surplus = new TreeMap<>();
        for (T each : found) {
            ResourceId id = idOf(kind.type(), kind.tags().apply(each));
            if (id.id().isEmpty()) {
                problems.add(untagged(kind, each));
                continue;
            }
            boolean stays = desired.find(id)
                    .filter(resource -> kind.canBecome().test(resource, each))
                    .isPresent();
            (stays ? wanted : surplus)
                    .computeIfAbsent(id, key -> new ArrayList<>())
                    .add(each);
        }
        return new Matched<>(
                wanted, surplus.values().stream().flatMap(List::stream).toList());
    }

    private <T> Problem untagged(Kind<T> kind, T found) {
        String name = kind.name().apply(found);
        return Problem.error(
                        ProblemCode.UNEXPECTED_AWS_RESOURCE,
                        desired.id().subject(),
                        tracking.resourceKey(),
                        "",
                        "unexpected " + kind.word() + " with no resourceID: " + name)
                .withHint("it carries the tag " + tracking.stackKey() + " of this stack; remove that or delete it");
    }

    private static Matched<VpcSecurityGroup> onlyFirst(Matched<VpcSecurityGroup> all) {
        SortedMap<ResourceId, List<VpcSecurityGroup>> first = new TreeMap<>();
        all.wanted().forEach((id, found) -> first.put(id, List.of(found.getFirst())));
        Stream<VpcSecurityGroup> others =
                all.wanted().values().stream().flatMap(found -> found.stream().skip(1));
        return new Matched<>(
                first, Stream.concat(others, all.surplus().stream()).toList());
    }

    private static boolean sameNames(ManagedCertificate wanted, ObservedCertificate found) {
        List<String> names = wanted.subjectAlternativeNames();
        List<String> others = found.state().subjectAlternativeNames();
        return names.size() == others.size() && others.containsAll(names);
    }

    /** How one kind of thing is told apart. */
    private record Kind<T>(
            ResourceType type,
            String word,
            Function<T, String> name,
            Function<T, ? extends Map<String, String>> tags,
            BiPredicate<Resource, T> canBecome) {}
}
