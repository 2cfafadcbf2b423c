package dev.sluice.core.network;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cluster.IngressClassParams.SubnetSelector;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.settings.ControllerSettings;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Finds the subnets of a load balancer: those that users name, those that a class selects, or by discovery. A failure
 * says in its hint what is wrong with each subnet and what to change.
 */
public final class SubnetChoice {
    private final Facts facts;
    private final NamedSubnets namedSubnets;
    private final Discovery discovery;
    private final ZoneChoice zoneChoice;
    private final SubnetChecks checks;
    private final SubnetTable table;

    public SubnetChoice(ControllerSettings settings, Facts facts) {
        this.facts = requireNonNull(facts, "facts");
        this.namedSubnets = new NamedSubnets(facts);
        this.discovery = new Discovery(settings, facts);
        this.checks = new SubnetChecks(settings, facts);
        this.zoneChoice = new ZoneChoice(new SubnetFitness(settings));
        this.table = new SubnetTable(settings, facts);
    }

    /** Subnets in the order in which they are named; an entry that starts with {@code subnet-} is an id. */
    public Resolution<List<Subnet>> byNameOrId(List<String> namesOrIds, Placement placement) {
        return checked(namedSubnets.find(namesOrIds), placement);
    }

    /** Subnets by ids in AWS's order, else the best one of each zone among those with the tags. */
    public Resolution<List<Subnet>> bySelector(SubnetSelector selector, Placement placement) {
        if (!selector.ids().isEmpty()) {
            return checked(namedSubnets.byIds(selector.ids()).during("failed to list subnets by IDs"), placement);
        }
        return Resolution.ask(() -> facts.findSubnets(new TagFilter(selector.tags())))
                .during("failed to list subnets by tag filters")
                .then(candidates -> explained(
                        choose(candidates, placement),
                        () -> candidates.isEmpty() ? present() : SubnetHint.of(table.selected(candidates, placement))));
    }

    /** The best subnet of each zone among those with the scheme's role tag; without any, by their routes. */
    public Resolution<List<Subnet>> discover(Placement placement) {
        return explained(
                discovery.candidates(placement).then(candidates -> choose(candidates, placement)),
                () -> SubnetHint.of(table.discovered(placement)));
    }

    private Resolution<List<Subnet>> choose(List<Subnet> candidates, Placement placement) {
        return zoneChoice.choose(candidates, placement).then(chosen -> checks.checkChosen(chosen, placement));
    }

    private Resolution<List<Subnet>> checked(Resolution<List<Subnet>> named, Placement placement) {
        return explained(named, this::present)
                .then(subnets -> explained(
                        checks.checkListed(subnets, placement),
                        () -> subnets.isEmpty() ? present() : SubnetHint.of(table.listed(subnets, placement))));
    }

    private String present() {
        return SubnetHint.naming(facts.findSubnets(new TagFilter(new TreeMap<>())));
    }

    /** Only where subnets are what is wrong: an AWS that does not answer is not asked further. */
    private static Resolution<List<Subnet>> explained(Resolution<List<Subnet>> resolution, Supplier<String> hint) {
        return switch (resolution) {
            case Resolution.Found<List<Subnet>> found -> found;
            case Resolution.Failed<List<Subnet>> failed when isExplainable(failed) -> failed.withHint(orNone(hint));
            case Resolution.Failed<List<Subnet>> failed -> failed;
        };
    }

    private static boolean isExplainable(Resolution.Failed<List<Subnet>> failed) {
        return failed.hint().isEmpty()
                && (failed.code() == ProblemCode.NO_SUITABLE_SUBNET
                        || failed.code() == ProblemCode.AWS_RESOURCE_NOT_FOUND);
    }

    private static String orNone(Supplier<String> hint) {
        try {
            return hint.get();
        } catch (PortException e) {
            return "";
        }
    }
}
