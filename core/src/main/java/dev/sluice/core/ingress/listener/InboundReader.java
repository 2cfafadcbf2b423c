package dev.sluice.core.ingress.listener;

import static dev.sluice.core.annotation.ListenerAnnotations.INBOUND_CIDRS;
import static dev.sluice.core.annotation.ListenerAnnotations.PREFIX_LISTS;

import dev.sluice.core.cloud.CidrBlock;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.MemberView;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads who may reach a member's ports. An empty list says nothing. */
final class InboundReader {
    private final GroupBuild build;

    InboundReader(GroupBuild build) {
        this.build = build;
    }

    /** CIDRs as they are written; malformed ones are reported. */
    Optional<Said<SortedSet<String>>> cidrs(MemberView member) {
        Optional<Said<List<String>>> ofClass = member.listOfClass("inboundCIDRs", spec -> spec.inboundCidrs());
        ofClass.ifPresent(said -> check(said, "invalid CIDR in IngressClassParams InboundCIDR %s: "));
        if (ofClass.isPresent()) {
            return asSet(ofClass);
        }
        Optional<Said<List<String>>> annotated = member.annotated(INBOUND_CIDRS);
        annotated.ifPresent(said -> check(said, "invalid inbound-cidrs settings on Ingress: " + member.key() + ": "));
        return asSet(annotated);
    }

    Optional<Said<SortedSet<String>>> prefixLists(MemberView member) {
        return asSet(member.listOfClass("prefixListsIDs", spec -> spec.prefixListIds())
                .or(() -> member.listOfClass("PrefixListsIDs", spec -> spec.legacyPrefixListIds()))
                .or(() -> member.annotated(PREFIX_LISTS)));
    }

    private void check(Said<List<String>> said, String wording) {
        for (String cidr : said.value()) {
            if (CidrBlock.of(cidr).isEmpty()) {
                build.reject(
                        said.source(),
                        ProblemCode.INVALID_VALUE,
                        wording.replace("%s", cidr) + "invalid CIDR address: " + cidr);
            }
        }
    }

    private static Optional<Said<SortedSet<String>>> asSet(Optional<Said<List<String>>> said) {
        return said.filter(list -> !list.value().isEmpty()).map(list -> list.map(TreeSet::new));
    }
}
