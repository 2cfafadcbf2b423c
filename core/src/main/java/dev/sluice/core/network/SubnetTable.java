package dev.sluice.core.network;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.facts.Facts;
import dev.sluice.core.facts.Resolution;
import dev.sluice.core.settings.ControllerSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The verdict on every subnet that could carry a load balancer, for people: why it is chosen or what to change. It
 * follows the choice that {@link SubnetChoice} makes and steers nothing. Its methods throw
 * {@link dev.sluice.core.port.PortException} if AWS does not answer.
 */
public final class SubnetTable {
    private final Facts facts;
    private final SubnetFitness fitness;
    private final ZoneChoice zoneChoice;
    private final Discovery discovery;

    public SubnetTable(ControllerSettings settings, Facts facts) {
        this.facts = requireNonNull(facts, "facts");
        this.fitness = new SubnetFitness(settings);
        this.zoneChoice = new ZoneChoice(fitness);
        this.discovery = new Discovery(settings, facts);
    }

    /** All subnets of the VPC, by id, as discovery judges them. */
    public List<SubnetVerdict> discovered(Placement placement) {
        List<Subnet> candidates = foundOrNone(discovery.candidates(placement));
        SubnetRemedies remedies = discovery.isByRoutes(placement)
                ? SubnetRemedies.byRoutes(fitness, placement)
                : SubnetRemedies.byRole(fitness, placement);
        return verdicts(facts.findSubnets(new TagFilter(new TreeMap<>())), candidates, remedies, placement);
    }

    /** Subnets of which one is chosen for each zone. */
    List<SubnetVerdict> selected(List<Subnet> candidates, Placement placement) {
        return verdicts(candidates, candidates, SubnetRemedies.bySelection(fitness, placement), placement);
    }

    /** Subnets that somebody listed: neither their free addresses nor their clusters count. */
    List<SubnetVerdict> listed(List<Subnet> subnets, Placement placement) {
        SortedMap<String, Subnet> byZone = new TreeMap<>();
        subnets.forEach(subnet -> byZone.putIfAbsent(subnet.availabilityZone(), subnet));
        Neighbours neighbours = neighbours(subnets, byZone);
        SubnetRemedies remedies = SubnetRemedies.byList(fitness, placement);
        Set<String> met = new HashSet<>();
        return subnets.stream()
                .map(subnet -> met.add(subnet.id())
                        ? remedies.verdict(subnet, obstaclesOfListed(subnet, placement), neighbours)
                        : SubnetRemedies.listedTwice(subnet))
                .toList();
    }

    private static List<SubnetVerdict.Kind> obstaclesOfListed(Subnet subnet, Placement placement) {
        return placement.needsIpv6() && subnet.ipv6CidrBlocks().isEmpty()
                ? List.of(SubnetVerdict.Kind.WITHOUT_IPV6)
                : List.of();
    }

    private List<SubnetVerdict> verdicts(
            List<Subnet> all, List<Subnet> candidates, SubnetRemedies remedies, Placement placement) {
        Set<String> candidateIds = candidates.stream().map(Subnet::id).collect(Collectors.toSet());
        Neighbours neighbours = neighbours(all, zoneChoice.best(candidates, placement));
        return all.stream()
                .sorted(comparing(Subnet::id))
                .map(subnet -> candidateIds.contains(subnet.id())
                        ? remedies.verdict(subnet, fitness.obstacles(subnet, placement), neighbours)
                        : remedies.verdictOnStranger(subnet, fitness.obstacles(subnet, placement), neighbours))
                .toList();
    }

    private Neighbours neighbours(List<Subnet> all, SortedMap<String, Subnet> chosenByZone) {
        SortedMap<String, String> locales = switch (new Locales(facts).of(all)) {
            case Resolution.Found<SortedMap<String, String>> found -> found.value();
            case Resolution.Failed<SortedMap<String, String>> unknown -> new TreeMap<>();
        };
        return new Neighbours(chosenByZone, locales);
    }

    private static List<Subnet> foundOrNone(Resolution<List<Subnet>> candidates) {
        return switch (candidates) {
            case Resolution.Found<List<Subnet>> found -> found.value();
            case Resolution.Failed<List<Subnet>> failed -> List.of();
        };
    }
}
