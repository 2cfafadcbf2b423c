package dev.sluice.aws.ec2;

import static dev.sluice.aws.shape.Absence.text;

import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceIpv4Prefix;
import software.amazon.awssdk.services.ec2.model.InstanceIpv6Address;
import software.amazon.awssdk.services.ec2.model.InstanceIpv6Prefix;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.InstancePrivateIpAddress;
import software.amazon.awssdk.services.ec2.model.Ipv4PrefixSpecification;
import software.amazon.awssdk.services.ec2.model.Ipv6PrefixSpecification;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceIpv6Address;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;

/** Network interfaces, which EC2 describes in two shapes: by themselves and as parts of instances. */
final class InterfaceConversion {
    private static final int NOT_ATTACHED = -1;
    /** How the description begins that ELB gives to its own, as in {@code ELB app/shop/50dc6c495c0c9188}. */
    private static final String OF_LOAD_BALANCER = "ELB ";

    private InterfaceConversion() {}

    static dev.sluice.core.cloud.Instance from(Instance found) {
        return new dev.sluice.core.cloud.Instance(
                found.instanceId(),
                text(found.vpcId()),
                found.networkInterfaces().stream()
                        .map(InterfaceConversion::from)
                        .toList());
    }

    static boolean belongsToLoadBalancer(NetworkInterface found) {
        return text(found.description()).startsWith(OF_LOAD_BALANCER);
    }

    static dev.sluice.core.cloud.NetworkInterface from(NetworkInterface found) {
        return new dev.sluice.core.cloud.NetworkInterface(
                found.networkInterfaceId(),
                Optional.ofNullable(found.attachment())
                        .filter(attachment -> attachment.instanceId() != null)
                        .map(NetworkInterfaceAttachment::deviceIndex)
                        .orElse(NOT_ATTACHED),
                found.privateIpAddresses().stream()
                        .map(NetworkInterfacePrivateIpAddress::privateIpAddress)
                        .toList(),
                found.ipv6Addresses().stream()
                        .map(NetworkInterfaceIpv6Address::ipv6Address)
                        .toList(),
                found.ipv4Prefixes().stream()
                        .map(Ipv4PrefixSpecification::ipv4Prefix)
                        .toList(),
                found.ipv6Prefixes().stream()
                        .map(Ipv6PrefixSpecification::ipv6Prefix)
                        .toList(),
                found.groups().stream().map(GroupIdentifier::groupId).toList());
    }

    private static dev.sluice.core.cloud.NetworkInterface from(InstanceNetworkInterface found) {
        return new dev.sluice.core.cloud.NetworkInterface(
                found.networkInterfaceId(),
                Optional.ofNullable(found.attachment())
                        .map(InstanceNetworkInterfaceAttachment::deviceIndex)
                        .orElse(NOT_ATTACHED),
                found.privateIpAddresses().stream()
                        .map(InstancePrivateIpAddress::privateIpAddress)
                        .toList(),
                found.ipv6Addresses().stream()
                        .map(InstanceIpv6Address::ipv6Address)
                        .toList(),
                found.ipv4Prefixes().stream()
                        .map(InstanceIpv4Prefix::ipv4Prefix)
                        .toList(),
                found.ipv6Prefixes().stream()
                        .map(InstanceIpv6Prefix::ipv6Prefix)
                        .toList(),
                found.groups().stream().map(GroupIdentifier::groupId).toList());
    }
}
