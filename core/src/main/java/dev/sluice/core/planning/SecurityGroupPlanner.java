package dev.sluice.core.planning;

import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.FieldChange;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.SecurityGroupStep;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.planning.difference.FoundFields;
import dev.sluice.core.planning.difference.ResourceFields;
import dev.sluice.core.planning.difference.TagDifference;
import dev.sluice.core.problem.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Security groups of the stack, and the shared one if the stack is the first to need it. */
final class SecurityGroupPlanner {
    private final Comparison comparison;
    private final PlanDraft draft;

    SecurityGroupPlanner(Comparison comparison, PlanDraft draft) {
        this.comparison = comparison;
        this.draft = draft;
    }

    void deploy() {
        requireShared();
        for (SecurityGroup desired : comparison.desired().all(SecurityGroup.class)) {
            comparison
                    .match()
                    .securityGroups()
                    .find(desired.id())
                    .ifPresentOrElse(found -> modify(found, desired), () -> create(desired));
        }
    }

    /** Groups that are not wanted go last: load balancers and targets' rules have to let go of them first. */
    void cleanUp(Collection<TaskId> after) {
        for (VpcSecurityGroup found : comparison.match().securityGroups().surplus()) {
            ResourceId id = comparison.match().idOf(ResourceType.SECURITY_GROUP, found.tags());
            ChangedResource resource = new ChangedResource(id, found.name(), found.id());
            draft.note(new Change.Delete(
                    resource, FoundFields.of(found), comparison.deletionCauses().of(resource.id()), Impact.NONE));
            draft.cleanUp(
                    new TaskId(resource, TaskId.Part.DELETE),
                    List.of(new SecurityGroupStep.DeleteSecurityGroup(found.id())),
                    after);
        }
    }

    private void requireShared() {
        List<Resource> needing = comparison.desired().resources().values().stream()
                .filter(resource -> Requirements.of(resource).contains(ResourceId.BACKEND_SECURITY_GROUP))
                .toList();
        if (needing.isEmpty()) {
            return;
        }
        ChangedResource shared = new ChangedResource(ResourceId.BACKEND_SECURITY_GROUP, "", "");
        draft.note(new Change.Create(shared, List.of(), comparison.causes().ofShared(needing), Impact.NONE));
        draft.deploy(
                new TaskId(shared, TaskId.Part.DEPLOY),
                List.of(new SecurityGroupStep.RequireBackendSecurityGroup(ingresses())),
                List.of());
    }

    /** All that the stack was made from. */
    private List<ObjectKey> ingresses() {
        return comparison.desired().resources().values().stream()
                .flatMap(resource -> resource.origins().stream())
                .map(Origin::subject)
                .filter(subject -> subject.kind().equals(Ingress.KIND))
                .map(Subject::key)
                .distinct()
                .sorted()
                .toList();
    }

    private void create(SecurityGroup desired) {
        ChangedResource resource = Comparison.coming(desired, desired.groupName());
        draft.note(new Change.Create(
                resource, ResourceFields.of(desired), comparison.causes().ofCreation(desired), Impact.NONE));
        List<Step> steps = new ArrayList<>();
        steps.add(new SecurityGroupStep.CreateSecurityGroup(desired, comparison.tagsOf(desired, desired.tags())));
        List<IpPermission> wanted = distinct(desired.ingress());
        if (!wanted.isEmpty()) {
            steps.add(new SecurityGroupStep.SetInboundRules(Ref.to(desired.id()), wanted, wanted, List.of()));
        }
        draft.deploy(new TaskId(resource, TaskId.Part.DEPLOY), steps, List.of());
    }

    private void modify(VpcSecurityGroup found, SecurityGroup desired) {
        ChangedResource resource = new ChangedResource(desired.id(), found.name(), found.id());
        TagDifference tags = TagDifference.between(
                found.tags(), comparison.tagsOf(desired, desired.tags()), comparison.managedElsewhereOrLegacy());
        List<IpPermission> missing = without(desired.ingress(), found.ingress());
        List<IpPermission> surplus = without(found.ingress(), desired.ingress());
        List<Step> steps = new ArrayList<>();
        if (!tags.toSet().isEmpty()) {
            steps.add(new SecurityGroupStep.AddSecurityGroupTags(found.id(), tags.toSet()));
        }
        if (!tags.toRemove().isEmpty()) {
            steps.add(new SecurityGroupStep.RemoveSecurityGroupTags(found.id(), tags.toRemove()));
        }
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            steps.add(new SecurityGroupStep.SetInboundRules(
                    Ref.literal(found.id()), distinct(desired.ingress()), missing, surplus));
        }
        if (steps.isEmpty()) {
            draft.note(new Change.None(resource));
            return;
        }
        List<FieldChange> fields = new ArrayList<>(tags.fields());
        missing.forEach(rule -> fields.add(FieldChange.added("inbound", ResourceFields.inbound(rule))));
        surplus.forEach(rule -> fields.add(FieldChange.removed("inbound", ResourceFields.inbound(rule))));
        Impact impact = surplus.isEmpty() ? Impact.NONE : Impact.CONNECTIONS_DROP;
        draft.note(new Change.Modify(resource, fields, comparison.causes().ofDifference(desired, fields), impact));
        draft.deploy(new TaskId(resource, TaskId.Part.DEPLOY), steps, List.of());
    }

    private static List<IpPermission> without(List<IpPermission> rules, List<IpPermission> others) {
        SortedMap<String, IpPermission> left = byIdentity(rules);
        others.forEach(rule -> left.remove(rule.identity()));
        return List.copyOf(left.values());
    }

    private static List<IpPermission> distinct(List<IpPermission> rules) {
        return List.copyOf(byIdentity(rules).values());
    }

    private static SortedMap<String, IpPermission> byIdentity(List<IpPermission> rules) {
        SortedMap<String, IpPermission> byIdentity = new TreeMap<>();
        rules.forEach(rule -> byIdentity.putIfAbsent(rule.identity(), rule));
        return byIdentity;
    }
}
