package dev.sluice.core.service.loadbalancer;

import static dev.sluice.core.annotation.NlbAnnotations.EIP_ALLOCATIONS;
import static dev.sluice.core.annotation.NlbAnnotations.IPV6_ADDRESSES;
import static dev.sluice.core.annotation.NlbAnnotations.IP_ADDRESS_TYPE;
import static dev.sluice.core.annotation.NlbAnnotations.PRIVATE_IPV4_ADDRESSES;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.cloud.Subnet;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.network.Placement;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The subnets of a load balancer with the addresses that are fixed in them, in the order of the subnets. */
final class SubnetMappings {
    private final ServiceBuild build;
    private final Placement placement;

    SubnetMappings(ServiceBuild build, Placement placement) {
        this.build = build;
        this.placement = placement;
    }

    List<SubnetMapping> of(Optional<List<Subnet>> subnets, SourceNat sourceNat) {
        checkPlacement();
        Optional<List<String>> allocations = allocations(subnets);
        Optional<List<String>> ipv4 = FixedAddresses.privateIpv4(build).bySubnet(subnets);
        Optional<List<String>> ipv6 = FixedAddresses.ipv6(build).bySubnet(subnets);
        Optional<List<String>> prefixes = sourceNat.prefixes(subnets);
        List<Subnet> known = subnets.orElse(List.of());
        List<SubnetMapping> mappings = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            SubnetMapping mapping = SubnetMapping.of(known.get(i).id());
            mapping = with(mapping, allocations, i, SubnetMapping::withAllocationId);
            mapping = with(mapping, ipv4, i, SubnetMapping::withPrivateIpv4Address);
            mapping = with(mapping, ipv6, i, SubnetMapping::withIpv6Address);
            mappings.add(with(mapping, prefixes, i, SubnetMapping::withSourceNatIpv6Prefix));
        }
        return mappings;
    }

    private static SubnetMapping with(
            SubnetMapping mapping,
            Optional<List<String>> values,
            int index,
            BiFunction<SubnetMapping, String, SubnetMapping> set) {
        return values.map(each -> set.apply(mapping, each.get(index))).orElse(mapping);
    }

    private void checkPlacement() {
        if (!NlbScheme.isUnknown(build)) {
            require(
                    placement.isInternetFacing(),
                    EIP_ALLOCATIONS,
                    "EIP allocations can only be set for internet facing load balancers");
            require(
                    !placement.isInternetFacing(),
                    PRIVATE_IPV4_ADDRESSES,
                    "private IPv4 addresses can only be set for internal load balancers");
        }
        if (!build.isWrong(IP_ADDRESS_TYPE)) {
            require(
                    placement.needsIpv6(),
                    IPV6_ADDRESSES,
                    "IPv6 addresses can only be set for dualstack load balancers");
        }
    }

    private void require(boolean fine, Annotation<?> annotation, String message) {
        if (!fine && build.has(annotation)) {
            build.reject(annotation, ProblemCode.UNSUPPORTED, message);
        }
    }

    /** By position, so that there has to be one for each subnet. */
    private Optional<List<String>> allocations(Optional<List<Subnet>> subnets) {
        Optional<List<String>> written = build.read(EIP_ALLOCATIONS);
        if (written.isEmpty() || subnets.isEmpty()) {
            return Optional.empty();
        }
        int wanted = subnets.get().size();
        if (written.get().size() != wanted) {
            build.reject(
                    EIP_ALLOCATIONS,
                    ProblemCode.INVALID_VALUE,
                    "count of EIP allocations (" + written.get().size() + ") and subnets (" + wanted + ") must match");
            return Optional.empty();
        }
        return written;
    }
}
