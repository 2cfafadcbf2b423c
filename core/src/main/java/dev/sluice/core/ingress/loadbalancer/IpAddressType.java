package dev.sluice.core.ingress.loadbalancer;

import static dev.sluice.core.annotation.LoadBalancerAnnotations.IP_ADDRESS_TYPE;

import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import java.util.List;
import java.util.Optional;

/** The kinds of address that a group's load balancer has. */
final class IpAddressType {
    private static final String IPV4 = "ipv4";
    private static final List<String> KNOWN = List.of(IPV4, "dualstack", "dualstack-without-public-ipv4");

    private IpAddressType() {}

    static String of(GroupBuild build) {
        Optional<Said<String>> agreed = Agreement.of(
                build,
                build.say(member -> member.ofClass("ipAddressType", spec -> spec.ipAddressType())
                        .or(() -> member.annotated(IP_ADDRESS_TYPE))),
                types -> "conflicting IPAddressType: " + TextForms.sorted(types));
        agreed.filter(said -> !KNOWN.contains(said.value()))
                .ifPresent(said -> build.reject(
                        said.source(), ProblemCode.INVALID_VALUE, "unknown IPAddressType: " + said.value()));
        return agreed.map(Said::value).orElse(IPV4);
    }
}
