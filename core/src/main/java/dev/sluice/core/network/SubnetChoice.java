package dev.sluice.core.network;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cluster.IngressClassParams.SubnetSelector;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the subnets of a load balancer: those that users name, those that a class selects, or by discovery. */
public final class SubnetChoice {
    private static final String PUBLIC_ROLE = "kubernetes.io/role/elb";
    private static final String INTERNAL_ROLE = "kubernetes.io/role/internal-elb";

    private final Facts facts;
    private final boolean byReachability;
    private final NamedSubnets namedSubnets;
    private final ZoneChoice zoneChoice;
    private final SubnetChecks checks;

    public SubnetChoice(ControllerSettings settings, Facts facts) {
        this.facts = requireNonNull(facts, "facts");
        this.byReachability = settings.gates().isEnabled(FeatureGate.SUBNET_DISCOVERY_BY_REACHABILITY);
        this.namedSubnets = new NamedSubnets(facts);
        this.checks = new SubnetChecks(facts, settings.gates().isEnabled(FeatureGate.ALB_SINGLE_SUBNET));
        this.zoneChoice = new ZoneChoice(
                settings.identity().clusterName(), settings.gates().isEnabled(FeatureGate.SUBNETS_CLUSTER_TAG_CHECK));
    }

    /** Subnets in the order in which they are named; an entry that starts with {@code subnet-} is an id. */
    public Resolution<List<Subnet>> byNameOrId(List<String> namesOrIds, Placement placement) {
        return namedSubnets.find(namesOrIds).then(subnets -> checks.checkListed(subnets, placement));
    }

    /** Subnets by ids in AWS's order, else the best one of each zone among those with the tags. */
    public Resolution<List<Subnet>> bySelector(SubnetSelector selector, Placement placement) {
        if (!selector.ids().isEmpty()) {
            return namedSubnets
                    .byIds(selector.ids())
                    .during("failed to list subnets by IDs")
                    .then(subnets -> checks.checkListed(subnets, placement));
        }
        return Resolution.ask(() -> facts.findSubnets(new TagFilter(selector.tags())))
                .during("failed to list subnets by tag filters")
                .then(candidates -> choose(candidates, placement));
    }

    /** The best subnet of each zone among those with the scheme's role tag; without any, by their routes. */
    public Resolution<List<Subnet>> discover(Placement placement) {
        String role = placement.isInternetFacing() ? PUBLIC_ROLE : INTERNAL_ROLE;
        return Resolution.ask(() -> facts.findSubnets(new TagFilter(new TreeMap<>(Map.of(role, List.of("", "1"))))))
                .during("failed to list subnets by role tag")
                .then(tagged -> tagged.isEmpty() && byReachability ? reachable(placement) : Resolution.found(tagged))
                .then(candidates -> choose(candidates, placement));
    }

    private Resolution<List<Subnet>> choose(List<Subnet> candidates, Placement placement) {
        return zoneChoice.choose(candidates, placement).then(chosen -> checks.checkChosen(chosen, placement));
    }

    private Resolution<List<Subnet>> reachable(Placement placement) {
        TagFilter all = new TagFilter(new TreeMap<>());
        return Resolution.ask(() -> facts.findSubnets(all))
                .then(subnets -> Resolution.ask(facts::routeTables)
                        .then(tables -> Reachability.filter(subnets, tables, placement.isInternetFacing())))
                .during("failed to list subnets by reachability");
    }
}
