package dev.sluice.aws.simulated.ec2;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.aws.simulated.limit.TagRules;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.port.SecurityGroups;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Security groups in memory, by EC2's rules. */
public final class SimulatedSecurityGroups implements SecurityGroups {
    private static final String DESCRIBE = "DescribeSecurityGroups";
    private static final int PAGE = 1000;

    private final SimulatedCalls calls;
    private final AwsLimits limits;
    private final TagRules tagRules;
    private final PermissionRules permissionRules;

    public SimulatedSecurityGroups(SimulatedCalls calls, AwsLimits limits) {
        this.calls = requireNonNull(calls, "calls");
        this.limits = requireNonNull(limits, "limits");
        this.tagRules = TagRules.ofEc2(limits);
        this.permissionRules = new PermissionRules(limits);
    }

    @Override
    public List<VpcSecurityGroup> find(TagFilter tags) {
        return calls.pages(
                Service.EC2,
                DESCRIBE,
                PAGE,
                view -> view.all(Tables.SECURITY_GROUPS).stream()
                        .filter(group ->
                                group.vpcId().equals(view.account().vpcId()) && TagPatterns.match(tags, group.tags()))
                        .toList());
    }

    @Override
    public List<VpcSecurityGroup> describe(Collection<String> ids) {
        return calls.pages(Service.EC2, DESCRIBE, PAGE, view -> GroupRules.GROUPS.all(view, ids));
    }

    @Override
    public String create(String name, String description, SortedMap<String, String> tags) {
        return calls.write(Service.EC2, "CreateSecurityGroup", draft -> {
            String vpc = draft.account().vpcId();
            GroupRules.requireName(draft, name, description, vpc);
            limits.require(
                    Limit.SECURITY_GROUPS, draft.all(Tables.SECURITY_GROUPS).size() + 1L);
            String id = "sg-0" + draft.newId();
            draft.put(
                    Tables.SECURITY_GROUPS,
                    new VpcSecurityGroup(id, name, description, vpc, List.of(), tagRules.add(new TreeMap<>(), tags)));
            return id;
        });
    }

    @Override
    public void delete(String id) {
        calls.write(Service.EC2, "DeleteSecurityGroup", draft -> {
            VpcSecurityGroup group = GroupRules.GROUPS.one(draft, id);
            GroupRules.requireUnused(draft, group, calls::isPast);
            draft.remove(Tables.SECURITY_GROUPS, id);
            draft.all(Tables.RELEASING).stream()
                    .filter(row -> calls.isPast(row.released()))
                    .forEach(row -> draft.remove(Tables.RELEASING, row.loadBalancer()));
            return id;
        });
    }

    @Override
    public void authorize(String id, List<IpPermission> permissions) {
        change(
                "AuthorizeSecurityGroupIngress",
                id,
                (draft, group) -> group.withIngress(permissionRules.added(draft, group, permissions)));
    }

    @Override
    public void revoke(String id, List<IpPermission> permissions) {
        change(
                "RevokeSecurityGroupIngress",
                id,
                (draft, group) -> group.withIngress(PermissionRules.removed(group, permissions)));
    }

    @Override
    public void addTags(String id, Map<String, String> tags) {
        change("CreateTags", id, (draft, group) -> group.withTags(tagRules.add(group.tags(), tags)));
    }

    @Override
    public void removeTags(String id, Map<String, String> tags) {
        change("DeleteTags", id, (draft, group) -> {
            SortedMap<String, String> left = new TreeMap<>(group.tags());
            left.entrySet().removeAll(tags.entrySet());
            return group.withTags(left);
        });
    }

    private void change(String action, String id, BiFunction<Draft, VpcSecurityGroup, VpcSecurityGroup> change) {
        calls.write(Service.EC2, action, draft -> {
            draft.put(Tables.SECURITY_GROUPS, change.apply(draft, GroupRules.GROUPS.one(draft, id)));
            return id;
        });
    }
}
