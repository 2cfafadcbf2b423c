package dev.sluice.aws.ec2;

import static dev.sluice.aws.shape.Absence.text;

import dev.sluice.aws.call.Paging;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.SecurityGroups;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/**
 * {@link SecurityGroups} on the SDK's client, and as safe for several threads as that is. Lists of ids go out in one
 * call, sorted; an empty one makes no call.
 */
public final class Ec2SecurityGroups implements SecurityGroups {
    private final Ec2Client client;
    private final String vpcId;

    public Ec2SecurityGroups(Ec2Client client, String vpcId) {
        this.client = client;
        this.vpcId = vpcId;
    }

    @Override
    public List<VpcSecurityGroup> find(TagFilter tags) {
        return pages(DescribeSecurityGroupsRequest.builder()
                .filters(FilterConversion.inVpc(vpcId, tags))
                .build());
    }

    @Override
    public List<VpcSecurityGroup> describe(Collection<String> ids) {
        List<String> sorted = ids.stream().distinct().sorted().toList();
        return sorted.isEmpty()
                ? List.of()
                : pages(DescribeSecurityGroupsRequest.builder().groupIds(sorted).build());
    }

    @Override
    public String create(String name, String description, SortedMap<String, String> tags) {
        TagSpecification tagged = TagSpecification.builder()
                .resourceType(ResourceType.SECURITY_GROUP)
                .tags(TagConversion.toSdk(tags))
                .build();
        return client.createSecurityGroup(request -> request.vpcId(vpcId)
                        .groupName(name)
                        .description(description)
                        .tagSpecifications(tagged))
                .groupId();
    }

    @Override
    public void delete(String id) {
        client.deleteSecurityGroup(request -> request.groupId(id));
    }

    @Override
    public void authorize(String id, List<IpPermission> permissions) {
        client.authorizeSecurityGroupIngress(
                request -> request.groupId(id).ipPermissions(PermissionConversion.toSdk(permissions)));
    }

    @Override
    public void revoke(String id, List<IpPermission> permissions) {
        client.revokeSecurityGroupIngress(
                request -> request.groupId(id).ipPermissions(PermissionConversion.toSdk(permissions)));
    }

    @Override
    public void addTags(String id, Map<String, String> tags) {
        client.createTags(request -> request.resources(id).tags(TagConversion.toSdk(tags)));
    }

    @Override
    public void removeTags(String id, Map<String, String> tags) {
        client.deleteTags(request -> request.resources(id).tags(TagConversion.toSdk(tags)));
    }

    private List<VpcSecurityGroup> pages(DescribeSecurityGroupsRequest request) {
        return Paging.all(
                        token -> client.describeSecurityGroups(
                                request.toBuilder().nextToken(token).build()),
                        DescribeSecurityGroupsResponse::nextToken,
                        DescribeSecurityGroupsResponse::securityGroups)
                .stream()
                .map(Ec2SecurityGroups::from)
                .toList();
    }

    private static VpcSecurityGroup from(SecurityGroup found) {
        return new VpcSecurityGroup(
                found.groupId(),
                text(found.groupName()),
                text(found.description()),
                text(found.vpcId()),
                found.ipPermissions().stream()
                        .flatMap(rule -> PermissionConversion.from(rule, text(found.ownerId())))
                        .toList(),
                TagConversion.from(found.tags()));
    }
}
