package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.inventory.Details;
import dev.sluice.core.inventory.Inventory;
import dev.sluice.core.inventory.Known;
import dev.sluice.core.inventory.Look;
import dev.sluice.core.inventory.Tagged;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.ShieldProtection;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.naming.StackLabels;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.port.Bindings;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.PortException;
import dev.sluice.core.settings.ControllerSettings;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what AWS and the cluster hold of a stack and reads as much of it as a comparison with the wanted stack needs.
 * Writes nothing. Safe for use by several threads; throws {@link PortException}.
 */
public final class StackObserver {
    private static final Logger LOG = LoggerFactory.getLogger(StackObserver.class);

    private final Bindings bindings;
    private final Inventory inventory;
    private final Details details;
    private final ControllerSettings settings;
    private final Reads reads;
    private final LoadBalancerReader loadBalancers;
    private final TargetGroupReader targetGroups;
    private final CertificateReader certificates;
    private final RoutingReader routing;

    /** @param executor runs the reads that may go at the same time; none of them waits for another */
    public StackObserver(Cloud cloud, Bindings bindings, Known known, ControllerSettings settings, Executor executor) {
        this.bindings = requireNonNull(bindings, "bindings");
        this.inventory = known.inventory();
        this.details = known.details();
        this.settings = requireNonNull(settings, "settings");
        this.reads = new Reads(executor);
        this.loadBalancers = new LoadBalancerReader(cloud, known, settings, reads);
        this.targetGroups = new TargetGroupReader(cloud, details, reads);
        this.certificates = new CertificateReader(cloud.certificates(), known.clock(), settings, reads);
        this.routing = new RoutingReader(cloud, known.inventory(), reads);
    }

    /**
     * What there is of the stack, in the detail that {@code desired} asks for. A stack that is to go is looked for
     * thoroughly, since what is missed would be left behind for ever.
     */
    public ObservedStack observe(Stack desired) {
        return observe(desired, desired.all(LoadBalancer.class).isEmpty() ? Look.THOROUGH : Look.USUAL);
    }

    /** As {@link #observe(Stack)}, with a look of this kind. */
    public ObservedStack observe(Stack desired, Look look) {
        List<TagFilter> filters = filters(desired.id());
        CompletableFuture<List<VpcSecurityGroup>> groups = reads.start(() -> inventory.securityGroups(filters));
        CompletableFuture<List<Tagged<ElbLoadBalancer>>> balancers =
                reads.start(() -> inventory.loadBalancers(filters, look));
        CompletableFuture<List<Tagged<ElbTargetGroup>>> pools =
                reads.start(() -> inventory.targetGroups(filters, look));
        CompletableFuture<List<TargetGroupBinding>> bound = reads.start(() -> bindings.list(labels(desired.id())));
        CompletableFuture<Boolean> subscribed = reads.start(() -> subscribed(desired));
        List<ObservedCertificate> requested = certificates.read(filters);
        List<ObservedTargetGroup> foundPools = targetGroups.read(desired, Reads.result(pools));
        List<ObservedLoadBalancer> foundBalancers = loadBalancers.read(desired, Reads.result(balancers));
        return new ObservedStack(
                desired.id(),
                Reads.result(groups),
                foundPools,
                foundBalancers,
                requested,
                Reads.result(bound),
                nameHolders(desired, look, Reads.result(balancers), Reads.result(pools)),
                Reads.result(subscribed));
    }

    /** Where the stack's load balancers send requests now, whatever it wants. */
    public ObservedRouting observeRouting(StackId stack) {
        return routing.read(stack, filters(stack), bindings.list(labels(stack)));
    }

    private List<TagFilter> filters(StackId stack) {
        return TrackingTags.of(stack, settings.identity().clusterName()).filters(stack);
    }

    private static SortedMap<String, String> labels(StackId stack) {
        return StackLabels.of(stack.kind().trackingPrefix(), stack);
    }

    /** Who else holds a name that the stack would give to something new. */
    private SortedMap<String, Arn> nameHolders(
            Stack desired, Look look, List<Tagged<ElbLoadBalancer>> balancers, List<Tagged<ElbTargetGroup>> pools) {
        SortedMap<String, Arn> holders = new TreeMap<>();
        for (LoadBalancer each : desired.all(LoadBalancer.class)) {
            inventory
                    .loadBalancerNamed(each.name(), look)
                    .map(ElbLoadBalancer::arn)
                    .filter(arn -> balancers.stream()
                            .noneMatch(own -> own.resource().arn().equals(arn)))
                    .ifPresent(arn -> holders.put(each.name(), arn));
        }
        for (TargetGroup each : desired.all(TargetGroup.class)) {
            inventory
                    .targetGroupNamed(each.name(), look)
                    .map(ElbTargetGroup::arn)
                    .filter(arn ->
                            pools.stream().noneMatch(own -> own.resource().arn().equals(arn)))
                    .ifPresent(arn -> holders.put(each.name(), arn));
        }
        return holders;
    }

    private boolean subscribed(Stack desired) {
        if (!settings.addOns().enableShield()
                || desired.all(ShieldProtection.class).isEmpty()) {
            return false;
        }
        try {
            return details.shieldSubscribed();
        } catch (PortException e) {
            LOG.error(
                    "unable to determine AWS Shield subscription state, skipping AWS shield reconciliation: {}",
                    e.getMessage());
            return false;
        }
    }
}
