package dev.sluice.aws.ec2;

import static dev.sluice.aws.shape.Absence.text;

import dev.sluice.core.model.IpPermission.Source;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** Inbound rules: core's have one source each, EC2 answers those of one protocol and port range together. */
final class PermissionConversion {
    /** Protocols whose rules have ports, or ICMP types, also where those are 0. */
    private static final Set<String> WITH_PORTS = Set.of("tcp", "udp", "icmp", "icmpv6", "6", "17", "1", "58");

    private PermissionConversion() {}

    static List<IpPermission> toSdk(List<dev.sluice.core.model.IpPermission> permissions) {
        return permissions.stream().map(PermissionConversion::toSdk).toList();
    }

    /** One rule for each source, in a group that {@code account} owns. */
    static Stream<dev.sluice.core.model.IpPermission> from(IpPermission found, String account) {
        Stream<Rule> ipv4 =
                found.ipRanges().stream().map(range -> new Rule(new Source.Ipv4(range.cidrIp()), range.description()));
        Stream<Rule> ipv6 = found.ipv6Ranges().stream()
                .map(range -> new Rule(new Source.Ipv6(range.cidrIpv6()), range.description()));
        Stream<Rule> prefixLists = found.prefixListIds().stream()
                .map(list -> new Rule(new Source.PrefixList(list.prefixListId()), list.description()));
        Stream<Rule> groups =
                found.userIdGroupPairs().stream().map(pair -> new Rule(group(pair, account), pair.description()));
        return Stream.of(ipv4, ipv6, prefixLists, groups)
                .flatMap(rules -> rules)
                .map(rule -> new dev.sluice.core.model.IpPermission(
                        text(found.ipProtocol()),
                        Objects.requireNonNullElse(found.fromPort(), 0),
                        Objects.requireNonNullElse(found.toPort(), 0),
                        rule.source,
                        text(rule.description)));
    }

    private static Source.Group group(UserIdGroupPair pair, String account) {
        return new Source.Group(
                text(pair.groupId()), Optional.ofNullable(pair.userId()).filter(owner -> !owner.equals(account)));
    }

    private static IpPermission toSdk(dev.sluice.core.model.IpPermission permission) {
        IpPermission.Builder sdk = IpPermission.builder().ipProtocol(permission.protocol());
        if (WITH_PORTS.contains(permission.protocol()) || permission.fromPort() != 0 || permission.toPort() != 0) {
            sdk.fromPort(permission.fromPort()).toPort(permission.toPort());
        }
        addSource(sdk, permission);
        return sdk.build();
    }

    private static void addSource(IpPermission.Builder sdk, dev.sluice.core.model.IpPermission permission) {
        @Nullable String description = permission.description().isEmpty() ? null : permission.description();
        switch (permission.source()) {
            case Source.Ipv4(String cidr) ->
                sdk.ipRanges(
                        IpRange.builder().cidrIp(cidr).description(description).build());
            case Source.Ipv6(String cidr) ->
                sdk.ipv6Ranges(Ipv6Range.builder()
                        .cidrIpv6(cidr)
                        .description(description)
                        .build());
            case Source.PrefixList(String id) ->
                sdk.prefixListIds(PrefixListId.builder()
                        .prefixListId(id)
                        .description(description)
                        .build());
            case Source.Group(String id, Optional<String> account) ->
                sdk.userIdGroupPairs(UserIdGroupPair.builder()
                        .groupId(id)
                        .userId(account.orElse(null))
                        .description(description)
                        .build());
        }
    }

    private record Rule(Source source, @Nullable String description) {}
}
