package dev.sluice.core.ingress.loadbalancer;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.LoadBalancerAnnotations;
import dev.sluice.core.ingress.member.ClassOrigins;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.model.Origin;
import java.util.List;
import java.util.stream.Stream;

/** Where members say what their load balancer is like: annotations first, then their classes, then the objects. */
final class AlbOrigins {
    private static final List<Annotation<?>> ANNOTATIONS = List.of(
            LoadBalancerAnnotations.NAME,
            LoadBalancerAnnotations.SCHEME,
            LoadBalancerAnnotations.IP_ADDRESS_TYPE,
            LoadBalancerAnnotations.SUBNETS,
            LoadBalancerAnnotations.SECURITY_GROUPS,
            LoadBalancerAnnotations.CUSTOMER_OWNED_IPV4_POOL,
            LoadBalancerAnnotations.IPAM_IPV4_POOL,
            LoadBalancerAnnotations.ATTRIBUTES,
            LoadBalancerAnnotations.MINIMUM_CAPACITY,
            LoadBalancerAnnotations.TAGS);

    private AlbOrigins() {}

    static List<Origin> of(GroupBuild build) {
        Stream<Origin> annotations = build.members().stream()
                .flatMap(member -> ANNOTATIONS.stream()
                        .flatMap(annotation -> member.annotations().source(annotation).stream())
                        .map(Origin::of));
        Stream<Origin> classes = build.members().stream()
                .flatMap(member -> ClassOrigins.ofLoadBalancer(member).stream())
                .distinct();
        Stream<Origin> objects = build.members().stream().map(member -> Origin.of(member.subject()));
        return Stream.of(annotations, classes, objects).flatMap(part -> part).toList();
    }
}
