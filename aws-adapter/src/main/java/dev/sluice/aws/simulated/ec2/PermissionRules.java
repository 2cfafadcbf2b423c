package dev.sluice.aws.simulated.ec2;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.CidrBlock;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.IpPermission.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which inbound rules EC2 accepts in a security group. */
final class PermissionRules {
    private static final int LONGEST_DESCRIPTION = 255;
    private static final Pattern DESCRIPTION = Pattern.compile("[A-Za-z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]*");
    private static final Map<String, String> PROTOCOL_NAMES =
            Map.of("1", "icmp", "6", "tcp", "17", "udp", "58", "icmpv6", "all", "-1");
    private static final Set<String> PROTOCOLS = Set.of("-1", "tcp", "udp", "icmp", "icmpv6");

    private final AwsLimits limits;

    PermissionRules(AwsLimits limits) {
        this.limits = requireNonNull(limits, "limits");
    }

    List<IpPermission> added(View view, VpcSecurityGroup group, List<IpPermission> permissions) {
        if (permissions.isEmpty()) {
            throw new Refusal(
                    "MissingParameter", "Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.");
        }
        List<IpPermission> all = new ArrayList<>(group.ingress());
        Set<String> present = identities(group.ingress());
        Set<String> asked = new HashSet<>();
        for (IpPermission given : permissions) {
            IpPermission permission = canonical(given);
            require(view, group, permission);
            if (!asked.add(permission.identity())) {
                throw new Refusal("InvalidParameterValue", "The same permission must not appear multiple times");
            }
            if (present.contains(permission.identity())) {
                throw new Refusal(
                        "InvalidPermission.Duplicate",
                        "the specified rule \"" + words(permission) + "\" already exists");
            }
            all.add(permission);
        }
        limits.require(Limit.RULES_PER_SECURITY_GROUP, counted(all, Source.Ipv6.class));
        limits.require(Limit.RULES_PER_SECURITY_GROUP, counted(all, Source.Ipv4.class));
        return all;
    }

    /** Quotas hold for each family by itself; rules from groups and prefix lists count for both. */
    private static long counted(List<IpPermission> permissions, Class<? extends Source> leftOut) {
        return permissions.stream()
                .filter(permission -> !leftOut.isInstance(permission.source()))
                .count();
    }

    static List<IpPermission> removed(VpcSecurityGroup group, List<IpPermission> permissions) {
        List<IpPermission> left = new ArrayList<>(group.ingress());
        for (IpPermission permission : permissions) {
            String identity = canonical(permission).identity();
            if (!left.removeIf(present ->
                    present.identity().equals(identity) && present.source().equals(permission.source()))) {
                throw new Refusal(
                        "InvalidPermission.NotFound", "The specified rule does not exist in this security group.");
            }
        }
        return left;
    }

    private static Set<String> identities(List<IpPermission> permissions) {
        Set<String> identities = new HashSet<>();
        permissions.forEach(permission -> identities.add(permission.identity()));
        return identities;
    }

    /** EC2 names the protocols that have names, and drops ports where all protocols are meant. */
    private static IpPermission canonical(IpPermission given) {
        String lower = given.protocol().toLowerCase(Locale.ROOT);
        String protocol = PROTOCOL_NAMES.getOrDefault(lower, lower);
        return protocol.equals("-1")
                ? new IpPermission(protocol, 0, 0, given.source(), given.description())
                : new IpPermission(protocol, given.fromPort(), given.toPort(), given.source(), given.description());
    }

    private static void require(View view, VpcSecurityGroup group, IpPermission permission) {
        if (!PROTOCOLS.contains(permission.protocol()) && !permission.protocol().matches("[0-9]{1,3}")) {
            throw invalid("Invalid value '" + permission.protocol() + "' for IP protocol. Unknown protocol.");
        }
        boolean hasPorts =
                permission.protocol().equals("tcp") || permission.protocol().equals("udp");
        boolean wrongPorts = permission.fromPort() < 0
                || permission.toPort() > 65_535
                || permission.fromPort() > permission.toPort();
        if (hasPorts && wrongPorts) {
            throw invalid("Invalid " + permission.protocol().toUpperCase(Locale.ROOT) + " port range ("
                    + permission.fromPort() + ":" + permission.toPort() + ")");
        }
        String description = permission.description();
        if (description.length() > LONGEST_DESCRIPTION
                || !DESCRIPTION.matcher(description).matches()) {
            throw invalid("Invalid rule description. Valid descriptions are strings less than 256 characters from the"
                    + " following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*");
        }
        requireSource(view, group, permission.source());
    }

    private static void requireSource(View view, VpcSecurityGroup group, Source source) {
        switch (source) {
            case Source.Ipv4 range -> requireRange(range.value(), false);
            case Source.Ipv6 range -> requireRange(range.value(), true);
            // The groups of a peered VPC in another account are unknown here.
            case Source.Group(String id, Optional<String> account) when account.isPresent() -> {}
            case Source.Group other -> {
                VpcSecurityGroup found = GroupRules.GROUPS.one(view, other.value());
                if (!found.vpcId().equals(group.vpcId())) {
                    throw new Refusal(
                            "InvalidGroup.NotFound",
                            "You have specified two resources that belong to different networks.");
                }
            }
            case Source.PrefixList list -> {
                if (!list.value().startsWith("pl-")) {
                    throw new Refusal(
                            "InvalidPrefixListID.NotFound", "The prefix list ID '" + list.value() + "' does not exist");
                }
            }
        }
    }

    private static void requireRange(String text, boolean v6) {
        if (CidrBlock.of(text).filter(block -> block.address().isV6() == v6).isEmpty()) {
            throw invalid("CIDR block " + text + " is malformed");
        }
    }

    private static String words(IpPermission permission) {
        return "peer: " + permission.source().value() + ", "
                + permission.protocol().toUpperCase(Locale.ROOT) + ", from port: " + permission.fromPort()
                + ", to port: " + permission.toPort() + ", ALLOW";
    }

    private static Refusal invalid(String message) {
        return new Refusal("InvalidParameterValue", message);
    }
}
