package dev.sluice.core.plan;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.SecurityGroup;
import java.util.List;
import java.util.SortedMap;

/** Security groups and their inbound rules. */
public sealed interface SecurityGroupStep extends Step {

    record CreateSecurityGroup(SecurityGroup desired, SortedMap<String, String> tags) implements SecurityGroupStep {
        public CreateSecurityGroup {
            requireNonNull(desired, "desired");
            tags = SortedMaps.copyOf(tags);
        }

        @Override
        public String action() {
            return "CreateSecurityGroup";
        }
    }

    /** The cluster's shared backend security group comes into being, and is kept for these Ingresses. */
    record RequireBackendSecurityGroup(List<ObjectKey> ingresses) implements SecurityGroupStep {
        public RequireBackendSecurityGroup {
            ingresses = List.copyOf(ingresses);
        }

        @Override
        public String action() {
            return "CreateSecurityGroup";
        }
    }

    /** Adds the missing rules, then removes the surplus ones; {@code desired} is what has to be there in the end. */
    record SetInboundRules(
            Ref group, List<IpPermission> desired, List<IpPermission> missing, List<IpPermission> surplus)
            implements SecurityGroupStep {
        public SetInboundRules {
            requireNonNull(group, "group");
            desired = List.copyOf(desired);
            missing = List.copyOf(missing);
            surplus = List.copyOf(surplus);
        }

        @Override
        public String action() {
            return missing.isEmpty() ? "RevokeSecurityGroupIngress" : "AuthorizeSecurityGroupIngress";
        }
    }

    record AddSecurityGroupTags(String groupId, SortedMap<String, String> tags) implements SecurityGroupStep {
        public AddSecurityGroupTags {
            requireNonNull(groupId, "groupId");
            tags = SortedMaps.copyOf(tags);
        }

        @Override
        public String action() {
            return "CreateTags";
        }
    }

    /** Removes tags that still have these values. */
    record RemoveSecurityGroupTags(String groupId, SortedMap<String, String> tags) implements SecurityGroupStep {
        public RemoveSecurityGroupTags {
            requireNonNull(groupId, "groupId");
            tags = SortedMaps.copyOf(tags);
        }

        @Override
        public String action() {
            return "DeleteTags";
        }
    }

    record DeleteSecurityGroup(String groupId) implements SecurityGroupStep {
        public DeleteSecurityGroup {
            requireNonNull(groupId, "groupId");
        }

        @Override
        public String action() {
            return "DeleteSecurityGroup";
        }
    }
}
