package dev.sluice.core.service.loadbalancer;

import static dev.sluice.core.annotation.NlbAnnotations.IPV6_SOURCE_NAT;
import static dev.sluice.core.annotation.NlbAnnotations.SOURCE_NAT_IPV6_PREFIXES;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.cloud.CidrBlock;
import dev.sluice.core.cloud.IpAddress;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.TextForms;
import dev.sluice.core.service.context.ServiceBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** With which addresses traffic over IPv6 reaches targets: prefixes in the load balancer's subnets, or nothing. */
final class SourceNat {
    private static final String ON = "on";
    private static final String OFF = "off";
    private static final String CHOSEN_BY_AWS = "auto_assigned";
    private static final String PREFIX_LENGTH = "80";

    private final ServiceBuild build;
    private final boolean dualStack;

    SourceNat(ServiceBuild build, boolean dualStack) {
        this.build = build;
        this.dualStack = dualStack;
    }

    /** {@code on} or {@code off}. */
    String feature(Optional<List<Subnet>> subnets) {
        String written = build.read(IPV6_SOURCE_NAT).orElse(OFF);
        if (written.equals(ON) && !dualStack) {
            reject(
                    IPV6_SOURCE_NAT,
                    "enable-prefix-for-ipv6-source-nat annotation is only applicable to Network Load Balancers using"
                            + " Dualstack IP address type.");
        } else if (written.equals(ON)) {
            List<String> without = subnets.orElse(List.of()).stream()
                    .filter(subnet -> subnet.ipv6CidrBlocks().isEmpty())
                    .map(Subnet::id)
                    .toList();
            if (!without.isEmpty()) {
                reject(
                        IPV6_SOURCE_NAT,
                        "To enable prefix for source NAT, all associated subnets must have an IPv6 CIDR. Subnets"
                                + " without IPv6 CIDR: " + TextForms.list(without) + ".");
            }
        }
        return written;
    }

    /** A prefix for each subnet; absent unless there is a right one for every subnet. */
    Optional<List<String>> prefixes(Optional<List<Subnet>> subnets) {
        Optional<List<String>> written = build.read(SOURCE_NAT_IPV6_PREFIXES);
        if (written.isEmpty() || !areApplicable() || subnets.isEmpty()) {
            return Optional.empty();
        }
        List<String> prefixes = written.get();
        int wanted = subnets.get().size();
        if (prefixes.size() != wanted) {
            reject(
                    SOURCE_NAT_IPV6_PREFIXES,
                    "Number of values in source-nat-ipv6-prefixes (" + prefixes.size()
                            + ") must match the number of subnets (" + wanted + ").");
            return Optional.empty();
        }
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            refusal(prefixes.get(i), subnets.get().get(i)).ifPresent(refusals::add);
        }
        refusals.forEach(refusal -> reject(SOURCE_NAT_IPV6_PREFIXES, refusal));
        return refusals.isEmpty() ? written : Optional.empty();
    }

    private boolean areApplicable() {
        if (!dualStack) {
            reject(
                    SOURCE_NAT_IPV6_PREFIXES,
                    "source-nat-ipv6-prefixes annotation can only be set for Network Load Balancers using Dualstack IP"
                            + " address type.");
            return false;
        }
        if (build.isWrong(IPV6_SOURCE_NAT)) {
            return false;
        }
        if (!build.read(IPV6_SOURCE_NAT).orElse(OFF).equals(ON)) {
            reject(
                    SOURCE_NAT_IPV6_PREFIXES,
                    "source-nat-ipv6-prefixes annotation is only applicable if enable-prefix-for-ipv6-source-nat"
                            + " annotation is set to on.");
            return false;
        }
        return true;
    }

    private static Optional<String> refusal(String prefix, Subnet subnet) {
        if (prefix.equals(CHOSEN_BY_AWS)) {
            return Optional.empty();
        }
        String start = "Invalid value in source-nat-ipv6-prefixes: " + prefix + ".";
        String[] parts = prefix.split("/", -1);
        if (parts.length < 2) {
            return Optional.of(start);
        }
        if (!parts[1].equals(PREFIX_LENGTH)) {
            return Optional.of(
                    start + " Prefix length must be " + PREFIX_LENGTH + ", but " + parts[1] + " is specified.");
        }
        Optional<IpAddress> address = IpAddress.of(parts[0]).filter(IpAddress::isV6);
        if (address.isEmpty()) {
            return Optional.of(start + " Value must be a valid IPv6 CIDR.");
        }
        boolean inside = subnet.ipv6CidrBlocks().stream()
                .flatMap(block -> CidrBlock.of(block).stream())
                .anyMatch(block -> block.contains(address.get()));
        return inside
                ? Optional.empty()
                : Optional.of(start + " Value must be within subnet CIDR range: "
                        + TextForms.list(subnet.ipv6CidrBlocks()) + ".");
    }

    private void reject(Annotation<?> annotation, String message) {
        build.reject(annotation, ProblemCode.INVALID_VALUE, message);
    }
}
