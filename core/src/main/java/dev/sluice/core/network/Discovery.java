package dev.sluice.core.network;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the candidates for a load balancer whose subnets nobody names. */
final class Discovery {
    private static final String PUBLIC_ROLE = "kubernetes.io/role/elb";
    private static final String INTERNAL_ROLE = "kubernetes.io/role/internal-elb";

    private final Facts facts;
    /** Whether routes decide where no subnet has a role. */
    private final boolean byReachability;

    Discovery(ControllerSettings settings, Facts facts) {
        this.facts = facts;
        this.byReachability = settings.gates().isEnabled(FeatureGate.SUBNET_DISCOVERY_BY_REACHABILITY);
    }

    static String role(Placement placement) {
        return placement.isInternetFacing() ? PUBLIC_ROLE : INTERNAL_ROLE;
    }

    /** Those with the scheme's role tag; without any, by their routes. */
    Resolution<List<Subnet>> candidates(Placement placement) {
        return tagged(placement)
                .then(tagged -> tagged.isEmpty() && byReachability ? reachable(placement) : Resolution.found(tagged));
    }

    /** Whether it is routes that tell candidates from others. */
    boolean isByRoutes(Placement placement) {
        return byReachability
                && tagged(placement) instanceof Resolution.Found<List<Subnet>> found
                && found.value().isEmpty();
    }

    private Resolution<List<Subnet>> tagged(Placement placement) {
        TagFilter filter = new TagFilter(new TreeMap<>(Map.of(role(placement), List.of("", "1"))));
        return Resolution.ask(() -> facts.findSubnets(filter)).during("failed to list subnets by role tag");
    }

    private Resolution<List<Subnet>> reachable(Placement placement) {
        TagFilter all = new TagFilter(new TreeMap<>());
        return Resolution.ask(() -> facts.findSubnets(all))
                .then(subnets -> Resolution.ask(facts::routeTables)
                        .then(tables -> Reachability.filter(subnets, tables, placement)))
                .during("failed to list subnets by reachability");
    }
}
