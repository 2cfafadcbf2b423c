package dev.sluice.aws.ec2;

import static dev.sluice.aws.shape.Absence.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.SubnetIpv6CidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** Subnets, zones, route tables and VPCs. */
final class NetworkConversion {
    private static final String ASSOCIATED = "associated";

    private NetworkConversion() {}

    static dev.sluice.core.cloud.Subnet from(Subnet found) {
        return new dev.sluice.core.cloud.Subnet(
                found.subnetId(),
                text(found.vpcId()),
                text(found.availabilityZone()),
                text(found.availabilityZoneId()),
                text(found.cidrBlock()),
                found.ipv6CidrBlockAssociationSet().stream()
                        .filter(block ->
                                ASSOCIATED.equals(block.ipv6CidrBlockState().stateAsString()))
                        .map(SubnetIpv6CidrBlockAssociation::ipv6CidrBlock)
                        .toList(),
                Objects.requireNonNullElse(found.availableIpAddressCount(), 0),
                text(found.outpostArn()),
                TagConversion.from(found.tags()));
    }

    static dev.sluice.core.cloud.AvailabilityZone from(AvailabilityZone found) {
        return new dev.sluice.core.cloud.AvailabilityZone(
                text(found.zoneId()), text(found.zoneName()), text(found.zoneType()));
    }

    static dev.sluice.core.cloud.RouteTable from(RouteTable found) {
        boolean main = found.associations().stream().anyMatch(association -> Boolean.TRUE.equals(association.main()));
        return new dev.sluice.core.cloud.RouteTable(
                found.routeTableId(),
                main,
                present(found.associations().stream()
                        .map(RouteTableAssociation::subnetId)
                        .map(Optional::ofNullable)
                        .toList()),
                present(found.routes().stream()
                        .map(Route::gatewayId)
                        .map(Optional::ofNullable)
                        .toList()));
    }

    static dev.sluice.core.cloud.Vpc from(Vpc found) {
        return new dev.sluice.core.cloud.Vpc(
                found.vpcId(),
                found.cidrBlockAssociationSet().stream()
                        .filter(block ->
                                ASSOCIATED.equals(block.cidrBlockState().stateAsString()))
                        .map(block -> block.cidrBlock())
                        .toList(),
                found.ipv6CidrBlockAssociationSet().stream()
                        .filter(block ->
                                ASSOCIATED.equals(block.ipv6CidrBlockState().stateAsString()))
                        .map(block -> block.ipv6CidrBlock())
                        .toList());
    }

    private static List<String> present(List<Optional<String>> values) {
        return values.stream().flatMap(Optional::stream).toList();
    }
}
