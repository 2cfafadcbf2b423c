package dev.sluice.aws.ec2;

import static dev.sluice.aws.wire.WireAws.ec2;
import static dev.sluice.aws.wire.WireAws.form;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.IpPermission.Source;
import dev.sluice.core.port.SecurityGroups;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ec2SecurityGroupsTest {
    private static final String TWO_RULES = """
        <securityGroupInfo><item>
          <groupId>sg-1</groupId><groupName>front</groupName><groupDescription>d</groupDescription>
          <vpcId>vpc-1</vpcId>
          <ipPermissions><item><ipProtocol>tcp</ipProtocol><fromPort>80</fromPort><toPort>90</toPort>
            <ipRanges><item><cidrIp>10.0.0.0/8</cidrIp><description>lan</description></item></ipRanges>
            <ipv6Ranges><item><cidrIpv6>::/0</cidrIpv6></item></ipv6Ranges>
            <prefixListIds><item><prefixListId>pl-1</prefixListId></item></prefixListIds>
            <groups><item><groupId>sg-2</groupId></item></groups>
          </item><item><ipProtocol>-1</ipProtocol>
            <ipRanges><item><cidrIp>0.0.0.0/0</cidrIp></item></ipRanges></item></ipPermissions>
          <tagSet><item><key>k</key><value>v</value></item></tagSet>
        </item></securityGroupInfo>
        """;

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final SecurityGroups groups = AWS.ports().securityGroups();

    @Test
    void createsWithTagsInTheRequest() {
        AWS.answers("CreateSecurityGroup", ec2("CreateSecurityGroup", "<groupId>sg-1</groupId>"));

        String id = groups.create("k8s-shop", "managed", SortedMaps.copyOf(Map.of("b", "2", "a", "1")));

        assertThat(id).isEqualTo("sg-1");
        assertThat(AWS.requests("CreateSecurityGroup"))
                .containsExactly(form(
                        "VpcId", "vpc-1",
                        "GroupName", "k8s-shop",
                        "GroupDescription", "managed",
                        "TagSpecification.1.ResourceType", "security-group",
                        "TagSpecification.1.Tag.1.Key", "a",
                        "TagSpecification.1.Tag.1.Value", "1",
                        "TagSpecification.1.Tag.2.Key", "b",
                        "TagSpecification.1.Tag.2.Value", "2"));
    }

    @Test
    void readsOneRuleForEachSource() {
        AWS.answers("DescribeSecurityGroups", ec2("DescribeSecurityGroups", TWO_RULES));
        TagFilter filter = new TagFilter(new TreeMap<>(Map.of("k", List.of("v", "w"), "present", List.of())));

        assertThat(groups.find(filter))
                .containsExactly(new VpcSecurityGroup(
                        "sg-1",
                        "front",
                        "d",
                        "vpc-1",
                        List.of(
                                new IpPermission("tcp", 80, 90, new Source.Ipv4("10.0.0.0/8"), "lan"),
                                new IpPermission("tcp", 80, 90, new Source.Ipv6("::/0"), ""),
                                new IpPermission("tcp", 80, 90, new Source.PrefixList("pl-1"), ""),
                                new IpPermission("tcp", 80, 90, new Source.Group("sg-2"), ""),
                                new IpPermission("-1", 0, 0, new Source.Ipv4("0.0.0.0/0"), "")),
                        SortedMaps.copyOf(Map.of("k", "v"))));
        assertThat(AWS.requests("DescribeSecurityGroups"))
                .containsExactly(form(
                        "Filter.1.Name", "vpc-id",
                        "Filter.1.Value.1", "vpc-1",
                        "Filter.2.Name", "tag:k",
                        "Filter.2.Value.1", "v",
                        "Filter.2.Value.2", "w",
                        "Filter.3.Name", "tag-key",
                        "Filter.3.Value.1", "present"));
    }

    @Test
    void aGroupOfAnotherAccountIsNamedWithItsAccount() {
        AWS.answers("DescribeSecurityGroups", ec2("DescribeSecurityGroups", """
                <securityGroupInfo><item><groupId>sg-1</groupId><vpcId>vpc-1</vpcId><ownerId>111122223333</ownerId>
                  <ipPermissions><item><ipProtocol>tcp</ipProtocol><fromPort>80</fromPort><toPort>80</toPort>
                    <groups>
                      <item><groupId>sg-own</groupId><userId>111122223333</userId></item>
                      <item><groupId>sg-peer</groupId><userId>444455556666</userId></item>
                    </groups></item></ipPermissions></item></securityGroupInfo>
                """));
        AWS.answers("RevokeSecurityGroupIngress", ec2("RevokeSecurityGroupIngress", "<return>true</return>"));

        List<IpPermission> rules = groups.describe(List.of("sg-1")).getFirst().ingress();
        groups.revoke("sg-1", rules);

        assertThat(rules)
                .containsExactly(
                        IpPermission.tcp(80, new Source.Group("sg-own")),
                        IpPermission.tcp(80, new Source.Group("sg-peer", Optional.of("444455556666"))));
        assertThat(AWS.requests("RevokeSecurityGroupIngress"))
                .containsExactly(form(
                        "GroupId", "sg-1",
                        "IpPermissions.1.IpProtocol", "tcp",
                        "IpPermissions.1.FromPort", "80",
                        "IpPermissions.1.ToPort", "80",
                        "IpPermissions.1.Groups.1.GroupId", "sg-own",
                        "IpPermissions.2.IpProtocol", "tcp",
                        "IpPermissions.2.FromPort", "80",
                        "IpPermissions.2.ToPort", "80",
                        "IpPermissions.2.Groups.1.GroupId", "sg-peer",
                        "IpPermissions.2.Groups.1.UserId", "444455556666"));
    }

    @Test
    void authorizesAllRulesInOneCall() {
        AWS.answers("AuthorizeSecurityGroupIngress", ec2("AuthorizeSecurityGroupIngress", "<return>true</return>"));

        groups.authorize(
                "sg-1",
                List.of(
                        new IpPermission("tcp", 80, 80, new Source.Ipv4("10.0.0.0/8"), "lan"),
                        new IpPermission("udp", 0, 65535, new Source.Group("sg-2"), ""),
                        new IpPermission("-1", 0, 0, new Source.Ipv6("::/0"), ""),
                        new IpPermission("icmp", 0, 0, new Source.PrefixList("pl-1"), "")));

        assertThat(AWS.requests("AuthorizeSecurityGroupIngress"))
                .containsExactly(form(
                        "GroupId", "sg-1",
                        "IpPermissions.1.IpProtocol", "tcp",
                        "IpPermissions.1.FromPort", "80",
                        "IpPermissions.1.ToPort", "80",
                        "IpPermissions.1.IpRanges.1.CidrIp", "10.0.0.0/8",
                        "IpPermissions.1.IpRanges.1.Description", "lan",
                        "IpPermissions.2.IpProtocol", "udp",
                        "IpPermissions.2.FromPort", "0",
                        "IpPermissions.2.ToPort", "65535",
                        "IpPermissions.2.Groups.1.GroupId", "sg-2",
                        "IpPermissions.3.IpProtocol", "-1",
                        "IpPermissions.3.Ipv6Ranges.1.CidrIpv6", "::/0",
                        "IpPermissions.4.IpProtocol", "icmp",
                        "IpPermissions.4.FromPort", "0",
                        "IpPermissions.4.ToPort", "0",
                        "IpPermissions.4.PrefixListIds.1.PrefixListId", "pl-1"));
    }

    @Test
    void removesTagsByKeyAndValue() {
        AWS.answers("DeleteTags", ec2("DeleteTags", "<return>true</return>"));

        groups.removeTags("sg-1", Map.of("b", "2", "a", "1"));

        assertThat(AWS.requests("DeleteTags"))
                .containsExactly(form(
                        "ResourceId.1",
                        "sg-1",
                        "Tag.1.Key",
                        "a",
                        "Tag.1.Value",
                        "1",
                        "Tag.2.Key",
                        "b",
                        "Tag.2.Value",
                        "2"));
    }
}
