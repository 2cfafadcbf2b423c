package dev.sluice.core.ingress.member;

import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.IngressClassParams.KeyValue;
import dev.sluice.core.model.Origin;
import dev.sluice.core.problem.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the parameters of a class fix, field by field, for plans to name. */
public final class ClassOrigins {
    private static final Set<String> OF_LOAD_BALANCER = Set.of(
            "spec.loadBalancerName",
            "spec.scheme",
            "spec.ipAddressType",
            "spec.subnets",
            "spec.loadBalancerAttributes",
            "spec.minimumLoadBalancerCapacity",
            "spec.ipamConfiguration",
            "spec.tags");
    private static final Set<String> OF_LISTENER =
            Set.of("spec.certificateArn", "spec.sslPolicy", "spec.sslRedirectPort", "spec.listeners", "spec.tags");
    private static final Set<String> OF_ACCESS = Set.of("spec.inboundCIDRs", "spec.prefixListsIDs", "spec.tags");

    private final List<Origin> set = new ArrayList<>();
    private final Subject subject;

    private ClassOrigins(IngressClassParams params) {
        this.subject = Subject.of(params);
        IngressClassParams.Spec spec = params.spec();
        text("loadBalancerName", Optional.of(spec.loadBalancerName()));
        text("scheme", spec.scheme());
        text("ipAddressType", spec.ipAddressType());
        spec.subnets()
                .ifPresent(subnets -> text(
                        "subnets",
                        Optional.of(
                                subnets.ids().isEmpty()
                                        ? subnets.tags().toString()
                                        : String.join(",", subnets.ids()))));
        text("loadBalancerAttributes", pairs(spec.loadBalancerAttributes()));
        spec.minimumCapacityUnits()
                .ifPresent(units -> text("minimumLoadBalancerCapacity", Optional.of(Integer.toString(units))));
        text("ipamConfiguration", spec.ipamPoolId());
        text("certificateArn", Optional.of(String.join(",", spec.certificateArn())));
        text("sslPolicy", Optional.of(spec.sslPolicy()));
        text("sslRedirectPort", Optional.of(spec.sslRedirectPort()));
        spec.listeners().forEach(listener -> text("listeners", pairs(listener.attributes())));
        text("inboundCIDRs", Optional.of(String.join(",", spec.inboundCidrs())));
        text("prefixListsIDs", Optional.of(String.join(",", spec.prefixListIds())));
        text("prefixListsIDs", Optional.of(String.join(",", spec.legacyPrefixListIds())));
        text("tags", pairs(spec.tags()));
    }

    /** What the class of the member says about its load balancer. */
    public static List<Origin> ofLoadBalancer(MemberView member) {
        return of(member, OF_LOAD_BALANCER);
    }

    /** What the class of the member says about its listeners. */
    public static List<Origin> ofListener(MemberView member) {
        return of(member, OF_LISTENER);
    }

    /** What the class of the member says about who may connect. */
    public static List<Origin> ofAccess(MemberView member) {
        return of(member, OF_ACCESS);
    }

    private static List<Origin> of(MemberView member, Set<String> fields) {
        return member.classParams().stream()
                .flatMap(params -> new ClassOrigins(params).set.stream())
                .filter(origin -> fields.contains(origin.field()))
                .toList();
    }

    private void text(String field, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> set.add(new Origin(subject, "spec." + field, text)));
    }

    private static Optional<String> pairs(List<KeyValue> pairs) {
        return Optional.of(
                pairs.stream().map(pair -> pair.key() + "=" + pair.value()).collect(Collectors.joining(",")));
    }
}
