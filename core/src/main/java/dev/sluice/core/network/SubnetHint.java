package dev.sluice.core.network;

import dev.sluice.core.cloud.Subnet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The hint for a choice of subnets that failed: short, because an event holds 1,024 characters. */
final class SubnetHint {
    private static final int MOST_NAMED = 12;
    private static final String NO_SUBNETS = "the VPC has no subnets";

    private SubnetHint() {}

    /** Every subnet that something is wrong with; those of one verdict stand together. */
    static String of(List<SubnetVerdict> verdicts) {
        if (verdicts.isEmpty()) {
            return NO_SUBNETS;
        }
        long usable = verdicts.stream()
                .filter(verdict -> verdict.kind() == SubnetVerdict.Kind.CHOSEN)
                .count();
        List<SubnetVerdict> wrong =
                verdicts.stream().filter(SubnetVerdict::isWrong).toList();
        String start = usable + " of " + verdicts.size() + " subnets usable; ";
        return start + (wrong.isEmpty() ? "add one in another zone" : byVerdict(wrong) + more(wrong.size()));
    }

    /** What could have been named instead. */
    static String naming(List<Subnet> present) {
        List<String> names = present.stream()
                .limit(MOST_NAMED)
                .map(subnet -> place(subnet)
                        + Optional.ofNullable(subnet.tags().get("Name"))
                                .map(name -> " named " + name)
                                .orElse(""))
                .toList();
        return present.isEmpty() ? NO_SUBNETS : "the VPC has " + String.join(", ", names) + more(present.size());
    }

    private static String byVerdict(List<SubnetVerdict> wrong) {
        SequencedMap<String, String> placesByVerdict = new LinkedHashMap<>();
        wrong.stream()
                .limit(MOST_NAMED)
                .forEach(verdict -> placesByVerdict.merge(
                        verdict.text(), place(verdict.subnet()), (places, next) -> places + ", " + next));
        return String.join(
                "; ",
                placesByVerdict.entrySet().stream()
                        .map(group -> group.getValue() + ": " + group.getKey())
                        .toList());
    }

    private static String place(Subnet subnet) {
        return subnet.id() + " (" + subnet.availabilityZone() + ")";
    }

    private static String more(int all) {
        return all <= MOST_NAMED ? "" : "; " + (all - MOST_NAMED) + " more, which 'sluice doctor' lists";
    }
}
