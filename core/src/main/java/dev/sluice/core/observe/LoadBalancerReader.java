package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.inventory.Details;
import dev.sluice.core.inventory.Known;
import dev.sluice.core.inventory.Tagged;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ShieldProtection;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.WafClassicAssociation;
import dev.sluice.core.model.Wafv2Association;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.PortException;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Reads load balancers in the detail that the wanted stack asks for; of one that will go, next to nothing. */
final class LoadBalancerReader {
    private final Cloud cloud;
    private final Details details;
    private final ControllerSettings settings;
    private final Reads reads;
    private final ListenerReader listeners;

    LoadBalancerReader(Cloud cloud, Known known, ControllerSettings settings, Reads reads) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.details = known.details();
        this.settings = requireNonNull(settings, "settings");
        this.reads = requireNonNull(reads, "reads");
        this.listeners = new ListenerReader(cloud, known, settings, reads);
    }

    List<ObservedLoadBalancer> read(Stack desired, List<Tagged<ElbLoadBalancer>> found) {
        SortedMap<Arn, List<ObservedListener>> parts = listeners.read(
                desired,
                found.stream()
                        .filter(each -> keeps(desired, each))
                        .filter(each -> concernsListeners(desired, each))
                        .toList());
        return reads.each(
                found,
                each -> read(desired, each, parts.getOrDefault(each.resource().arn(), List.of())));
    }

    private ObservedLoadBalancer read(Stack desired, Tagged<ElbLoadBalancer> found, List<ObservedListener> parts) {
        Optional<LoadBalancer> wanted = wanted(desired, found);
        ElbLoadBalancer state = keeps(desired, found) ? settled(found.resource()) : found.resource();
        return new ObservedLoadBalancer(
                state,
                found.tags(),
                attributes(desired, found),
                capacity(state.arn(), wanted),
                parts,
                wanted.isPresent() ? addOns(desired, state.arn(), wanted.get().id()) : ObservedAddOns.none());
    }

    /** A load balancer that was provisioning when it was last seen may have become active since. */
    private ElbLoadBalancer settled(ElbLoadBalancer known) {
        if (known.state() != ElbLoadBalancer.State.PROVISIONING
                || !settings.gates().isEnabled(FeatureGate.LB_CAPACITY_RESERVATION)) {
            return known;
        }
        try {
            return cloud.loadBalancers().describe(List.of(known.arn())).stream()
                    .findFirst()
                    .orElse(known);
        } catch (PortException e) {
            if (e.kind() == PortException.Kind.NOT_FOUND) {
                return known;
            }
            throw e;
        }
    }

    private SortedMap<String, String> attributes(Stack desired, Tagged<ElbLoadBalancer> found) {
        Arn arn = found.resource().arn();
        boolean honoursProtection = settings.deploy().honourDeletionProtection();
        if (keeps(desired, found)) {
            Map<String, String> asked =
                    wanted(desired, found).map(LoadBalancer::attributes).orElseThrow();
            if (honoursProtection && "false".equals(asked.get(LoadBalancer.DELETION_PROTECTION))) {
                return cloud.loadBalancers().attributes(arn);
            }
            return details.attributes(arn, asked, cloud.loadBalancers()::attributes);
        }
        // Whether it may be deleted at all is never answered from memory.
        return honoursProtection ? cloud.loadBalancers().attributes(arn) : Collections.emptySortedMap();
    }

    private OptionalInt capacity(Arn arn, Optional<LoadBalancer> wanted) {
        boolean asked = settings.gates().isEnabled(FeatureGate.LB_CAPACITY_RESERVATION)
                && wanted.isPresent()
                && wanted.get().minimumCapacityUnits().isPresent();
        return asked ? cloud.loadBalancers().capacity(arn) : OptionalInt.empty();
    }

    private ObservedAddOns addOns(Stack desired, Arn arn, ResourceId balancer) {
        boolean webAcl = settings.addOns().enableWafv2()
                && desired.all(Wafv2Association.class).stream()
                        .anyMatch(each -> each.loadBalancer().equals(Ref.to(balancer)));
        boolean classic = settings.addOns().enableWaf()
                && desired.all(WafClassicAssociation.class).stream()
                        .anyMatch(each -> each.loadBalancer().equals(Ref.to(balancer)));
        boolean protection = settings.addOns().enableShield()
                && desired.all(ShieldProtection.class).stream()
                        .anyMatch(each -> each.loadBalancer().equals(Ref.to(balancer)));
        return new ObservedAddOns(
                webAcl ? details.webAcl(arn) : Optional.empty(),
                classic ? details.classicWebAcl(arn) : Optional.empty(),
                protection ? details.protection(arn) : Optional.empty());
    }

    private static boolean keeps(Stack desired, Tagged<ElbLoadBalancer> found) {
        return wanted(desired, found)
                .filter(wanted -> LoadBalancerMatch.canBecome(found.resource(), wanted))
                .isPresent();
    }

    /** A load balancer without wanted listeners keeps its own as long as another one of the stack has some. */
    private static boolean concernsListeners(Stack desired, Tagged<ElbLoadBalancer> found) {
        List<Listener> wanted = desired.all(Listener.class);
        return wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(listener -> listener.loadBalancer()
                                .equals(Ref.to(LoadBalancerMatch.idOf(desired.id(), found.tags()))));
    }

    private static Optional<LoadBalancer> wanted(Stack desired, Tagged<ElbLoadBalancer> found) {
        return desired.find(LoadBalancerMatch.idOf(desired.id(), found.tags()))
                .filter(LoadBalancer.class::isInstance)
                .map(LoadBalancer.class::cast);
    }
}
