package dev.sluice.core.apply;

import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.plan.SecurityGroupStep;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.SecurityGroups;
import dev.sluice.core.securitygroup.BackendSecurityGroup;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs the steps of security groups. */
final class SecurityGroupWork {
    private static final String TOO_MANY_RULES = "RulesPerSecurityGroupLimitExceeded";
    /** Codes that tell that the rules are not as they were observed. */
    private static final Set<String> OUTDATED =
            Set.of("InvalidPermission.Duplicate", "InvalidPermission.NotFound", TOO_MANY_RULES);

    private final Tools tools;
    private final SecurityGroups groups;
    private final BackendSecurityGroup shared;
    private final Runnable groupStillUsed;

    SecurityGroupWork(Tools tools, BackendSecurityGroup shared, Runnable groupStillUsed) {
        this.tools = tools;
        this.groups = tools.cloud().securityGroups();
        this.shared = shared;
        this.groupStillUsed = groupStillUsed;
    }

    void run(SecurityGroupStep step) {
        switch (step) {
            case SecurityGroupStep.CreateSecurityGroup create -> create(create.desired(), create.tags());
            case SecurityGroupStep.RequireBackendSecurityGroup require ->
                tools.run().made(ResourceId.BACKEND_SECURITY_GROUP, shared.require(require.ingresses()));
            case SecurityGroupStep.SetInboundRules set -> setRules(set);
            case SecurityGroupStep.AddSecurityGroupTags add -> {
                groups.addTags(add.groupId(), add.tags());
                tools.known().inventory().changed();
            }
            case SecurityGroupStep.RemoveSecurityGroupTags remove -> {
                groups.removeTags(remove.groupId(), remove.tags());
                tools.known().inventory().changed();
            }
            case SecurityGroupStep.DeleteSecurityGroup delete -> delete(delete.groupId());
        }
    }

    private void create(SecurityGroup desired, SortedMap<String, String> tags) {
        String id = groups.create(desired.groupName(), desired.description(), tags);
        tools.known()
                .inventory()
                .written(new VpcSecurityGroup(
                        id,
                        desired.groupName(),
                        desired.description(),
                        tools.settings().identity().vpcId(),
                        List.of(),
                        tags));
        tools.run().made(desired.id(), id);
    }

    private void setRules(SecurityGroupStep.SetInboundRules step) {
        String id = tools.run().id(step.group());
        try {
            authorize(id, step.missing());
            revoke(id, step.surplus());
        } catch (PortException e) {
            if (!OUTDATED.contains(e.code())) {
                throw e;
            }
            setAnew(id, step.desired(), e.code().equals(TOO_MANY_RULES));
        }
        tools.known().inventory().rulesSet(id, step.desired());
    }

    /** Once more by what the group holds now; a full group has to be emptied first. */
    private void setAnew(String id, List<IpPermission> desired, boolean revokeFirst) {
        List<IpPermission> found = groups.describe(List.of(id)).getFirst().ingress();
        List<IpPermission> missing = without(desired, found);
        List<IpPermission> surplus = without(found, desired);
        if (revokeFirst) {
            revoke(id, surplus);
            authorize(id, missing);
        } else {
            authorize(id, missing);
            revoke(id, surplus);
        }
    }

    private void authorize(String id, List<IpPermission> permissions) {
        if (!permissions.isEmpty()) {
            groups.authorize(id, permissions);
        }
    }

    private void revoke(String id, List<IpPermission> permissions) {
        if (!permissions.isEmpty()) {
            groups.revoke(id, permissions);
        }
    }

    private static List<IpPermission> without(List<IpPermission> rules, List<IpPermission> others) {
        SortedMap<String, IpPermission> left = new TreeMap<>();
        rules.forEach(rule -> left.put(rule.identity(), rule));
        others.forEach(rule -> left.remove(rule.identity()));
        return List.copyOf(left.values());
    }

    /** Rules of nodes and pods may still name the group; these are looked through once. */
    private void delete(String id) {
        AtomicBoolean looked = new AtomicBoolean();
        tools.retries().run(Patience.SECURITY_GROUP_DELETION, () -> {
            try {
                Gone.unlessThere(() -> groups.delete(id));
            } catch (PortException e) {
                if (e.code().equals(Patience.SECURITY_GROUP_DELETION.retriedCode()) && !looked.getAndSet(true)) {
                    letGo();
                }
                throw e;
            }
        });
        tools.known().inventory().securityGroupDeleted(id);
    }

    private void letGo() {
        try {
            groupStillUsed.run();
        } catch (PortException ignored) {
            // The deletion itself says what is wrong.
        }
    }
}
