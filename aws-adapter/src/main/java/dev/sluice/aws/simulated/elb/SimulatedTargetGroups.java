package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.limit.AttributeCatalogue;
import dev.sluice.aws.simulated.limit.AttributeRules;
import dev.sluice.aws.simulated.limit.HealthChecks;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.aws.simulated.routing.Usage;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.TargetGroupRow;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.port.TargetGroups;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Target groups in memory, by AWS's rules. */
public final class SimulatedTargetGroups implements TargetGroups {
    private static final String DESCRIBE = "DescribeTargetGroups";
    private static final int PAGE = 400;
    private static final int ARNS_PER_CALL = 20;

    private final ElbContext context;
    private final SimulatedCalls calls;

    public SimulatedTargetGroups(ElbContext context) {
        this.context = requireNonNull(context, "context");
        this.calls = context.calls();
    }

    @Override
    public List<ElbTargetGroup> list() {
        return calls.pages(Service.ELB, DESCRIBE, PAGE, view -> now(view, view.all(Tables.TARGET_GROUPS)));
    }

    @Override
    public List<ElbTargetGroup> describe(Collection<Arn> arns) {
        return calls.batches(
                Service.ELB,
                DESCRIBE,
                ARNS_PER_CALL,
                List.copyOf(arns),
                view -> batch -> now(
                        view,
                        batch.stream()
                                .map(arn -> ArnLookup.targetGroup(view, arn))
                                .toList()));
    }

    @Override
    public List<ElbTargetGroup> describeByName(String name) {
        return calls.read(Service.ELB, DESCRIBE, view -> {
            List<TargetGroupRow> found = named(view, name).stream().toList();
            if (found.isEmpty()) {
                throw new Refusal("TargetGroupNotFound", "One or more target groups not found");
            }
            return now(view, found);
        });
    }

    private static Optional<TargetGroupRow> named(View view, String name) {
        return view.all(Tables.TARGET_GROUPS).stream()
                .filter(row -> row.targetGroup().name().equals(name))
                .findFirst();
    }

    /** As described, which is with the load balancers that use each. */
    private static List<ElbTargetGroup> now(View view, List<TargetGroupRow> rows) {
        SortedMap<String, SortedSet<Arn>> users = Usage.loadBalancersByTargetGroup(view);
        return rows.stream()
                .map(row -> TargetGroupRules.withLoadBalancers(
                        row.targetGroup(), List.copyOf(users.getOrDefault(row.id(), new TreeSet<>()))))
                .toList();
    }

    @Override
    public ElbTargetGroup create(TargetGroup desired, String vpcId, SortedMap<String, String> tags) {
        return calls.write(Service.ELB, "CreateTargetGroup", draft -> {
            TargetGroupRow made = make(draft, desired, vpcId, tags);
            Optional<TargetGroupRow> present = named(draft, desired.name());
            if (present.isPresent()) {
                return now(draft, List.of(TargetGroupRules.requireSame(present.get(), made)))
                        .getFirst();
            }
            context.limits()
                    .require(
                            Limit.TARGET_GROUPS, draft.all(Tables.TARGET_GROUPS).size() + 1L);
            draft.put(Tables.TARGET_GROUPS, made);
            return made.targetGroup();
        });
    }

    private TargetGroupRow make(Draft draft, TargetGroup desired, String vpcId, SortedMap<String, String> tags) {
        HealthCheck check = HealthChecks.complete(desired.healthCheck(), desired.protocol(), desired.protocolVersion());
        TargetGroupRules.require(draft, desired, vpcId);
        HealthChecks.require(check);
        ElbTargetGroup made = new ElbTargetGroup(
                Arns.targetGroup(draft.account(), desired.name(), draft.newId()),
                desired.name(),
                desired.targetType(),
                desired.port(),
                desired.protocol(),
                TargetGroupRules.protocolVersion(desired),
                desired.ipAddressType(),
                vpcId,
                check,
                desired.targetControlPort(),
                List.of());
        return new TargetGroupRow(made, new TreeMap<>(), context.tags().add(new TreeMap<>(), tags));
    }

    @Override
    public void modifyHealthCheck(Arn arn, HealthCheck healthCheck) {
        calls.write(Service.ELB, "ModifyTargetGroup", draft -> {
            TargetGroupRow row = ArnLookup.targetGroup(draft, arn);
            ElbTargetGroup group = row.targetGroup();
            HealthCheck merged = TargetGroupRules.merged(healthCheck, group.healthCheck());
            HealthCheck check = HealthChecks.complete(Optional.of(merged), group.protocol(), group.protocolVersion());
            HealthChecks.require(check);
            draft.put(Tables.TARGET_GROUPS, row.with(TargetGroupRules.withHealthCheck(group, check)));
            return arn;
        });
    }

    @Override
    public void delete(Arn arn) {
        calls.write(Service.ELB, "DeleteTargetGroup", draft -> {
            if (Usage.loadBalancersByTargetGroup(draft).containsKey(arn.value())) {
                throw new Refusal(
                        "ResourceInUse", "Target group '" + arn + "' is currently in use by a listener or a rule");
            }
            draft.remove(Tables.TARGETS, arn.value());
            draft.remove(Tables.TARGET_GROUPS, arn.value());
            return arn;
        });
    }

    @Override
    public SortedMap<String, String> attributes(Arn arn) {
        return calls.read(Service.ELB, "DescribeTargetGroupAttributes", view -> {
            TargetGroupRow row = ArnLookup.targetGroup(view, arn);
            return attributeRules(row).complete(row.attributes());
        });
    }

    @Override
    public void modifyAttributes(Arn arn, Map<String, String> attributes) {
        calls.write(Service.ELB, "ModifyTargetGroupAttributes", draft -> {
            TargetGroupRow row = ArnLookup.targetGroup(draft, arn);
            draft.put(
                    Tables.TARGET_GROUPS, row.withAttributes(attributeRules(row).set(row.attributes(), attributes)));
            return arn;
        });
    }

    private static AttributeRules attributeRules(TargetGroupRow row) {
        return AttributeCatalogue.ofTargetGroup(
                row.targetGroup().targetType(), row.targetGroup().protocol());
    }
}
