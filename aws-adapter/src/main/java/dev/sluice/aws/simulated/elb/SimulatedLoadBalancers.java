package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.call.Wait;
import dev.sluice.aws.simulated.limit.AttributeCatalogue;
import dev.sluice.aws.simulated.world.Draft;
import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.LoadBalancerRow;
import dev.sluice.aws.simulated.world.ReleasingRow;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.SubnetMapping;
import dev.sluice.core.port.LoadBalancers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Load balancers in memory, by AWS's rules. */
public final class SimulatedLoadBalancers implements LoadBalancers {
    private static final String DESCRIBE = "DescribeLoadBalancers";
    private static final int PAGE = 400;
    private static final int ARNS_PER_CALL = 20;

    private final ElbContext context;
    private final SimulatedCalls calls;
    private final LoadBalancerShape shape;

    public SimulatedLoadBalancers(ElbContext context) {
        this.context = requireNonNull(context, "context");
        this.calls = context.calls();
        this.shape = new LoadBalancerShape(context);
    }

    @Override
    public List<ElbLoadBalancer> list() {
        return calls.pages(
                Service.ELB,
                DESCRIBE,
                PAGE,
                view -> view.all(Tables.LOAD_BALANCERS).stream().map(shape::now).toList());
    }

    @Override
    public List<ElbLoadBalancer> describe(Collection<Arn> arns) {
        return calls.batches(
                Service.ELB,
                DESCRIBE,
                ARNS_PER_CALL,
                List.copyOf(arns),
                view -> batch -> batch.stream()
                        .map(arn -> shape.now(ArnLookup.loadBalancer(view, arn)))
                        .toList());
    }

    @Override
    public ElbLoadBalancer create(LoadBalancer desired, SortedMap<String, String> tags) {
        return calls.write(Service.ELB, "CreateLoadBalancer", draft -> {
            LoadBalancerRow made = shape.make(draft, desired, tags);
            Optional<LoadBalancerRow> present = draft.all(Tables.LOAD_BALANCERS).stream()
                    .filter(row -> row.loadBalancer().name().equals(desired.name()))
                    .findFirst();
            if (present.isPresent()) {
                return shape.now(shape.requireSame(present.get(), made));
            }
            shape.requireRoom(draft, desired.type());
            draft.put(Tables.LOAD_BALANCERS, made);
            return shape.fresh(made);
        });
    }

    @Override
    public void delete(Arn arn) {
        calls.write(Service.ELB, "DeleteLoadBalancer", draft -> {
            draft.find(Tables.LOAD_BALANCERS, arn.value()).ifPresent(row -> delete(draft, row));
            return arn;
        });
    }

    private void delete(Draft draft, LoadBalancerRow row) {
        if ("true".equals(row.attributes().get("deletion_protection.enabled"))) {
            throw new Refusal(
                    "OperationNotPermitted",
                    "Load balancer '" + row.id() + "' cannot be deleted because deletion protection is enabled");
        }
        for (ListenerRow listener : draft.all(Tables.LISTENERS)) {
            if (listener.listener().loadBalancerArn().value().equals(row.id())) {
                SimulatedListeners.remove(draft, listener);
            }
        }
        draft.remove(Tables.WEB_ACL_ASSOCIATIONS, row.id());
        draft.remove(Tables.CLASSIC_WEB_ACL_ASSOCIATIONS, row.id());
        draft.remove(Tables.LOAD_BALANCERS, row.id());
        List<String> groups = row.loadBalancer().securityGroups();
        Wait release = context.pace().interfaceRelease();
        if (!groups.isEmpty() && !release.equals(Wait.none())) {
            draft.put(
                    Tables.RELEASING, new ReleasingRow(row.id(), groups, calls.after(release, "DeleteSecurityGroup")));
        }
    }

    @Override
    public void setSecurityGroups(Arn arn, List<String> securityGroups) {
        change("SetSecurityGroups", arn, (draft, row) -> shape.withSecurityGroups(draft, row, securityGroups));
    }

    @Override
    public void setSubnets(Arn arn, List<SubnetMapping> subnets) {
        change("SetSubnets", arn, (draft, row) -> shape.withSubnets(draft, row, subnets));
    }

    @Override
    public void setIpAddressType(Arn arn, String ipAddressType) {
        change("SetIpAddressType", arn, (draft, row) -> shape.withIpAddressType(draft, row, ipAddressType));
    }

    @Override
    public void modifyIpPools(Arn arn, Optional<String> ipv4IpamPool) {
        change("ModifyIpPools", arn, (draft, row) -> shape.withIpamPool(row, ipv4IpamPool));
    }

    @Override
    public SortedMap<String, String> attributes(Arn arn) {
        return calls.read(Service.ELB, "DescribeLoadBalancerAttributes", view -> {
            LoadBalancerRow row = ArnLookup.loadBalancer(view, arn);
            return AttributeCatalogue.ofLoadBalancer(row.loadBalancer().type()).complete(row.attributes());
        });
    }

    @Override
    public void modifyAttributes(Arn arn, Map<String, String> attributes) {
        change(
                "ModifyLoadBalancerAttributes",
                arn,
                (draft, row) -> row.withAttributes(
                        AttributeCatalogue.ofLoadBalancer(row.loadBalancer().type())
                                .set(row.attributes(), attributes)));
    }

    @Override
    public OptionalInt capacity(Arn arn) {
        return calls.read(
                Service.ELB,
                "DescribeCapacityReservation",
                view -> ArnLookup.loadBalancer(view, arn).capacity());
    }

    @Override
    public void modifyCapacity(Arn arn, OptionalInt units) {
        change("ModifyCapacityReservation", arn, (draft, row) -> row.withCapacity(units));
    }

    private void change(String action, Arn arn, Change change) {
        calls.write(Service.ELB, action, draft -> {
            LoadBalancerRow row = ArnLookup.loadBalancer(draft, arn);
            draft.put(Tables.LOAD_BALANCERS, change.apply(draft, row));
            return arn;
        });
    }

    /** What a call makes of a load balancer. */
    @FunctionalInterface
    private interface Change {
        LoadBalancerRow apply(Draft draft, LoadBalancerRow row);
    }
}
