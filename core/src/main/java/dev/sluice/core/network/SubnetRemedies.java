package dev.sluice.core.network;

import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.network.SubnetVerdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts verdicts on subnets into words. Where a subnet is in the way of others the shortest remedy is to leave it out,
 * whatever else is wrong with it.
 *
 * @param join how a subnet becomes a candidate
 * @param leave how it stops being one; empty where it may stay
 */
record SubnetRemedies(SubnetFitness fitness, Placement placement, Kind stranger, String join, String leave) {
    /** For candidates that have the role's tag. */
    static SubnetRemedies byRole(SubnetFitness fitness, Placement placement) {
        String role = Discovery.role(placement);
        return new SubnetRemedies(fitness, placement, Kind.ROLE_TAG_MISSING, "tag it " + role + "=1", "untag " + role);
    }

    /** For candidates that their routes tell: the first tag would put an end to that, so all would need one. */
    static SubnetRemedies byRoutes(SubnetFitness fitness, Placement placement) {
        String tagging = "tag those to use " + Discovery.role(placement) + "=1";
        return new SubnetRemedies(
                fitness,
                placement,
                Kind.WRONG_ROUTES,
                placement.isInternetFacing() ? "route it to one" : tagging,
                tagging);
    }

    static SubnetRemedies bySelection(SubnetFitness fitness, Placement placement) {
        return new SubnetRemedies(fitness, placement, Kind.ROLE_TAG_MISSING, "", "take it out of the selection");
    }

    static SubnetRemedies byList(SubnetFitness fitness, Placement placement) {
        return new SubnetRemedies(fitness, placement, Kind.ROLE_TAG_MISSING, "", "take it off the list");
    }

    /** For a subnet that stands on a list again, perhaps once by its name and once by its id. */
    static SubnetVerdict listedTwice(Subnet subnet) {
        return new SubnetVerdict(subnet, Kind.SECOND_IN_ZONE, "listed twice", "take it off the list once");
    }

    SubnetVerdict verdict(Subnet subnet, List<Kind> obstacles, Neighbours neighbours) {
        Optional<String> otherLocale = neighbours.otherLocaleThan(subnet);
        List<Kind> kinds = new ArrayList<>(obstacles);
        if (neighbours.takeZoneOf(subnet)) {
            kinds.add(Kind.SECOND_IN_ZONE);
        } else if (otherLocale.isPresent()) {
            kinds.add(Kind.OTHER_LOCALE);
        }
        if (kinds.isEmpty()) {
            return new SubnetVerdict(subnet, Kind.CHOSEN, "chosen", "");
        }
        boolean inTheWay = kinds.contains(Kind.SECOND_IN_ZONE) || kinds.contains(Kind.OTHER_LOCALE);
        return new SubnetVerdict(
                subnet,
                kinds.getFirst(),
                joined(kinds.stream()
                        .map(kind -> finding(subnet, kind, neighbours))
                        .toList()),
                inTheWay
                        ? leave
                        : joined(
                                kinds.stream().map(kind -> remedy(subnet, kind)).toList()));
    }

    /** For a subnet that is no candidate, and might become one. */
    SubnetVerdict verdictOnStranger(Subnet subnet, List<Kind> obstacles, Neighbours neighbours) {
        List<Kind> kinds = new ArrayList<>(List.of(stranger));
        kinds.addAll(obstacles);
        String finding = joined(
                kinds.stream().map(kind -> finding(subnet, kind, neighbours)).toList());
        if (neighbours.takeZoneOf(subnet)) {
            return new SubnetVerdict(subnet, Kind.NOT_NEEDED, finding + "; its zone has a chosen one", "");
        }
        if (neighbours.otherLocaleThan(subnet).isPresent()) {
            return new SubnetVerdict(subnet, Kind.NOT_NEEDED, finding + "; it is in another kind of zone", "");
        }
        return new SubnetVerdict(
                subnet,
                stranger,
                finding,
                joined(kinds.stream().map(kind -> remedy(subnet, kind)).toList()));
    }

    private String finding(Subnet subnet, Kind kind, Neighbours neighbours) {
        return switch (kind) {
            case CHOSEN -> "chosen";
            case ROLE_TAG_MISSING -> "role tag missing";
            case WRONG_ROUTES ->
                placement.isInternetFacing() ? "no route to an internet gateway" : "has a route to an internet gateway";
            case OTHER_CLUSTER ->
                "tagged for another cluster ("
                        + SubnetFitness.otherClustersTag(subnet).orElse("") + ")";
            case TOO_FEW_ADDRESSES ->
                subnet.availableIpAddressCount() + " free addresses < " + SubnetFitness.MINIMUM_FREE_ADDRESSES;
            case WITHOUT_IPV6 -> "no IPv6 CIDR block";
            case SECOND_IN_ZONE -> "second in its zone";
            case OTHER_LOCALE ->
                "in " + neighbours.localeOf(subnet) + ", others in "
                        + neighbours.otherLocaleThan(subnet).orElse("");
            case NOT_NEEDED -> "not needed";
        };
    }

    private String remedy(Subnet subnet, Kind kind) {
        return switch (kind) {
            case ROLE_TAG_MISSING, WRONG_ROUTES -> join;
            case OTHER_CLUSTER -> "tag it " + fitness.clusterTag() + "=shared";
            case TOO_FEW_ADDRESSES ->
                "free " + (SubnetFitness.MINIMUM_FREE_ADDRESSES - subnet.availableIpAddressCount());
            case WITHOUT_IPV6 -> "associate one";
            case SECOND_IN_ZONE, OTHER_LOCALE -> leave;
            case CHOSEN, NOT_NEEDED -> "";
        };
    }

    private static String joined(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" and "));
    }
}
