package dev.sluice.core.ingress.frontend;

import static dev.sluice.core.annotation.FrontendNlbAnnotations.ENABLED;
import static dev.sluice.core.annotation.FrontendNlbAnnotations.SCHEME;
import static dev.sluice.core.annotation.FrontendNlbAnnotations.SECURITY_GROUPS;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.ingress.listener.GroupListeners;
import dev.sluice.core.ingress.loadbalancer.Scheme;
import dev.sluice.core.ingress.loadbalancer.SecurityGroupLists;
import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.model.FrontendNlbTargets;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.network.Placement;
import dev.sluice.core.network.SecurityGroupChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Builds the frontend NLB with its listeners and target groups, and says what the ALB is registered for. */
public final class FrontendNlbBuilder {
    private static final String DETAILS = "alb.ingress.kubernetes.io/frontend-nlb-";

    private final GroupBuild build;

    public FrontendNlbBuilder(GroupBuild build) {
        this.build = requireNonNull(build, "build");
    }

    /** Always holds the one resource that lists the targets; the rest only where a member asks for a frontend NLB. */
    public List<Resource> build(LoadBalancer alb, GroupListeners albListeners) {
        Optional<Said<Boolean>> enabled = Agreement.of(
                build,
                build.say(member -> member.annotated(ENABLED)),
                values -> "conflicting enable frontend NLB values");
        return enabled.filter(Said::value)
                .map(said -> enabled(said, alb, albListeners))
                .orElseGet(() -> List.of(FrontendNlbTargets.none()));
    }

    private List<Resource> enabled(Said<Boolean> enabled, LoadBalancer alb, GroupListeners albListeners) {
        SortedMap<String, String> tags = new FrontendNlbMaps(build).tags(alb);
        List<Origin> origins = origins(enabled);
        List<Resource> built = new ArrayList<>();
        built.add(loadBalancer(alb, tags, origins));
        FrontendListenerBuilder listeners = new FrontendListenerBuilder(build, tags, origins);
        List<FrontendNlbTargets.Entry> entries = new ArrayList<>();
        new FrontendPorts(build).merged(albListeners).forEach(port -> {
            built.addAll(listeners.build(port));
            entries.add(listeners.entry(port));
        });
        built.add(new FrontendNlbTargets(FrontendNlbTargets.ID, entries, origins));
        return built;
    }

    /** That there is one, and all that is said of it; no other annotations speak of a frontend NLB. */
    private List<Origin> origins(Said<Boolean> enabled) {
        Stream<Origin> details = build.members().stream()
                .flatMap(member -> member.ingress().meta().annotations().entrySet().stream()
                        .filter(annotation -> annotation.getKey().startsWith(DETAILS))
                        .map(annotation -> new Origin(member.subject(), annotation.getKey(), annotation.getValue())));
        return Stream.concat(Stream.of(enabled.source()), details).toList();
    }

    private LoadBalancer loadBalancer(LoadBalancer alb, SortedMap<String, String> tags, List<Origin> origins) {
        String scheme = Scheme.annotated(build, SCHEME);
        Placement placement = new Placement(LoadBalancer.Type.NETWORK, scheme, alb.ipAddressType());
        return new LoadBalancer(
                LoadBalancer.FRONTEND_NLB,
                FrontendNames.loadBalancer(build, alb, scheme),
                LoadBalancer.Type.NETWORK,
                scheme,
                alb.ipAddressType(),
                new FrontendSubnets(build).mappings(placement),
                securityGroups(alb),
                Optional.empty(),
                Optional.empty(),
                new FrontendNlbMaps(build).attributes(),
                OptionalInt.empty(),
                LoadBalancer.NetworkFeatures.unmanaged(),
                tags,
                origins);
    }

    private List<Ref> securityGroups(LoadBalancer alb) {
        return SecurityGroupLists.agreed(build, SECURITY_GROUPS)
                .filter(said -> !said.value().isEmpty())
                .map(said -> build
                        .found(new SecurityGroupChoice(build.facts()).find(said.value()), said.source())
                        .orElse(List.of())
                        .stream()
                        .map(Ref::literal)
                        .toList())
                .orElse(alb.securityGroups());
    }
}
