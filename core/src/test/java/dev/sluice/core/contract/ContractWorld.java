package dev.sluice.core.contract;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.port.Cloud;
import java.util.List;

/**
 * The ports under test and what is there before a test: a VPC with an internet gateway; two public subnets tagged
 * {@code kubernetes.io/role/elb=1} and two private ones tagged {@code kubernetes.io/role/internal-elb=1}, each pair in
 * the same two zones; two running instances; two issued certificates. Load balancers, target groups and further
 * security groups are not there.
 */
public record ContractWorld(
        Cloud cloud,
        String vpcId,
        List<String> publicSubnets,
        List<String> privateSubnets,
        List<String> instances,
        List<String> certificates) {
    public ContractWorld {
        requireNonNull(cloud, "cloud");
        requireNonNull(vpcId, "vpcId");
        publicSubnets = List.copyOf(publicSubnets);
        privateSubnets = List.copyOf(privateSubnets);
        instances = List.copyOf(instances);
        certificates = List.copyOf(certificates);
    }
}
