package dev.sluice.core.ingress.loadbalancer;

import static dev.sluice.core.annotation.LoadBalancerAnnotations.CUSTOMER_OWNED_IPV4_POOL;
import static dev.sluice.core.annotation.LoadBalancerAnnotations.IPAM_IPV4_POOL;

import dev.sluice.core.ingress.member.Agreement;
import dev.sluice.core.ingress.member.GroupBuild;
import dev.sluice.core.ingress.member.Said;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import java.util.List;
import java.util.Optional;

/** The pools that addresses of a group's load balancer come from. */
final class AddressPools {
    private AddressPools() {}

    /** The customer-owned pool of a load balancer on an Outpost; an empty name is refused. */
    static Optional<String> customerOwned(GroupBuild build) {
        List<Said<String>> said = build.say(member -> member.annotated(CUSTOMER_OWNED_IPV4_POOL));
        said.stream()
                .filter(pool -> pool.value().isEmpty())
                .forEach(pool -> build.reject(
                        pool.source(),
                        ProblemCode.INVALID_VALUE,
                        "cannot use empty value for customer-owned-ipv4-pool annotation, ingress: "
                                + pool.member().key()));
        return Agreement.of(build, said, pools -> "conflicting CustomerOwnedIPv4Pool: " + TextForms.sorted(pools))
                .map(Said::value);
    }

    /** The IPAM pool: that of the first member's class, even an empty one, else the members'. */
    static Optional<String> ipam(GroupBuild build) {
        return build.first()
                .classParams()
                .flatMap(params -> params.spec().ipamPoolId())
                .or(() -> Agreement.of(
                                build,
                                build.say(member -> member.annotated(IPAM_IPV4_POOL)
                                        .filter(pool -> !pool.value().isEmpty())),
                                pools -> "conflicting ipv4 ipam pools " + pools.get(0) + ": " + pools.get(1))
                        .map(Said::value));
    }
}
