package dev.sluice.core.inventory;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.IpPermission;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.ElbTags;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Load balancers, target groups, security groups and tags of the account, read once for all stacks of the process. One
 * instance per process, for several threads; whoever writes to AWS tells it ({@code created}, {@code deleted} and so
 * on). Reads throw {@link dev.sluice.core.port.PortException}.
 */
public final class Inventory {
    /** How old a shared list may be. Long enough for stacks that are reconciled at once, short enough to see drift. */
    public static final Duration LIST_AGE = Duration.ofSeconds(10);

    private final Cloud cloud;
    private final ControllerSettings settings;
    private final SharedList<Arn, ElbLoadBalancer> loadBalancers;
    private final SharedList<Arn, ElbTargetGroup> targetGroups;
    private final SharedList<String, VpcSecurityGroup> securityGroups;
    private final TagReader tags;
    private final TagSearch loadBalancerSearch;
    private final TagSearch targetGroupSearch;

    public Inventory(Cloud cloud, ControllerSettings settings, Clock clock) {
        this.cloud = requireNonNull(cloud, "cloud");
        this.settings = requireNonNull(settings, "settings");
        this.loadBalancers =
                new SharedList<>(() -> cloud.loadBalancers().list(), ElbLoadBalancer::arn, clock, LIST_AGE);
        this.targetGroups = new SharedList<>(() -> cloud.targetGroups().list(), ElbTargetGroup::arn, clock, LIST_AGE);
        this.securityGroups = new SharedList<>(this::trackedSecurityGroups, VpcSecurityGroup::id, clock, LIST_AGE);
        this.tags = new TagReader(cloud.elbTags(), clock);
        this.loadBalancerSearch = new TagSearch(cloud.elbTags(), ElbTags.Kind.LOAD_BALANCER, tags, clock);
        this.targetGroupSearch = new TagSearch(cloud.elbTags(), ElbTags.Kind.TARGET_GROUP, tags, clock);
    }

    /** Load balancers of the VPC that match one of the filters, in AWS's order. */
    public List<Tagged<ElbLoadBalancer>> loadBalancers(List<TagFilter> anyOf, Look look) {
        if (searches(look)) {
            return found(loadBalancerSearch.find(anyOf), cloud.loadBalancers()::describe, ElbLoadBalancer::arn);
        }
        List<ElbLoadBalancer> inVpc = loadBalancers.items().stream()
                .filter(each -> each.vpcId().equals(vpcId()))
                .toList();
        return matching(inVpc, ElbLoadBalancer::arn, anyOf, loadBalancerSearch);
    }

    /** Target groups of the VPC that match one of the filters, in AWS's order. */
    public List<Tagged<ElbTargetGroup>> targetGroups(List<TagFilter> anyOf, Look look) {
        if (searches(look)) {
            return found(targetGroupSearch.find(anyOf), cloud.targetGroups()::describe, ElbTargetGroup::arn);
        }
        List<ElbTargetGroup> inVpc = targetGroups.items().stream()
                .filter(each -> each.vpcId().equals(vpcId()))
                .toList();
        return matching(inVpc, ElbTargetGroup::arn, anyOf, targetGroupSearch);
    }

    /** Security groups of the VPC that belong to Ingress stacks and match one of the filters, in AWS's order. */
    public List<VpcSecurityGroup> securityGroups(List<TagFilter> anyOf) {
        return securityGroups.items().stream()
                .filter(group -> anyOf.stream().anyMatch(filter -> filter.matches(group.tags())))
                .toList();
    }

    /** The load balancer of the account with this name, whoever owns it; unknown where the look is a search by tag. */
    public Optional<ElbLoadBalancer> loadBalancerNamed(String name, Look look) {
        return searches(look)
                ? Optional.empty()
                : loadBalancers.items().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst();
    }

    /** The target group of the account with this name, whoever owns it; unknown where the look is a search by tag. */
    public Optional<ElbTargetGroup> targetGroupNamed(String name, Look look) {
        return searches(look)
                ? Optional.empty()
                : targetGroups.items().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst();
    }

    /** Tags of load balancers, listeners, rules or target groups; one that is gone is left out. */
    public SortedMap<Arn, SortedMap<String, String>> tags(Collection<Arn> arns) {
        return tags.of(arns);
    }

    /** As {@link #tags}, asked of AWS now. */
    public SortedMap<Arn, SortedMap<String, String>> tagsNow(Collection<Arn> arns) {
        return tags.readNow(arns);
    }

    /** The next reads ask AWS again, and take its word even about what this process has just made. */
    public void distrust() {
        loadBalancers.distrust();
        targetGroups.distrust();
        securityGroups.distrust();
    }

    public void created(ElbLoadBalancer loadBalancer, SortedMap<String, String> with) {
        loadBalancers.put(loadBalancer);
        loadBalancerSearch.seen(loadBalancer.arn());
        tags.put(loadBalancer.arn(), with);
    }

    public void created(ElbTargetGroup targetGroup, SortedMap<String, String> with) {
        targetGroups.put(targetGroup);
        targetGroupSearch.seen(targetGroup.arn());
        tags.put(targetGroup.arn(), with);
    }

    /** A listener or a rule was created with these tags. */
    public void created(Arn arn, SortedMap<String, String> with) {
        tags.put(arn, with);
    }

    /**
     * Nobody has looked yet whose the resource is that AWS answered a creation with, so its tags are not taken for
     * those that were wanted.
     */
    public void unverified(Arn arn) {
        tags.forget(arn);
    }

    /** The load balancer is in this state now. */
    public void written(ElbLoadBalancer loadBalancer) {
        loadBalancers.put(loadBalancer);
    }

    /** The security group is in this state now. */
    public void written(VpcSecurityGroup securityGroup) {
        securityGroups.put(securityGroup);
    }

    /** The security group has these inbound rules now. */
    public void rulesSet(String securityGroupId, List<IpPermission> rules) {
        securityGroups.items().stream()
                .filter(group -> group.id().equals(securityGroupId))
                .findFirst()
                .ifPresent(group -> securityGroups.put(group.withIngress(rules)));
    }

    /** A load balancer, target group, listener or rule is gone. */
    public void deleted(Arn arn) {
        loadBalancers.remove(arn);
        targetGroups.remove(arn);
        loadBalancerSearch.gone(arn);
        targetGroupSearch.gone(arn);
        tags.forget(arn);
    }

    public void securityGroupDeleted(String id) {
        securityGroups.remove(id);
    }

    /** A load balancer, target group or security group was changed in a way that only AWS can tell. */
    public void changed() {
        loadBalancers.expire();
        targetGroups.expire();
        securityGroups.expire();
    }

    public void tagsAdded(Arn arn, Map<String, String> more) {
        tags.added(arn, more);
        tagsWritten(arn);
    }

    public void tagsRemoved(Arn arn, SortedSet<String> keys) {
        tags.removed(arn, keys);
        tagsWritten(arn);
    }

    /** The search may not show the tags for some time, also where it shows the resource. */
    private void tagsWritten(Arn arn) {
        for (TagSearch search : List.of(loadBalancerSearch, targetGroupSearch)) {
            if (search.isFor(arn)) {
                search.seen(arn);
            }
        }
    }

    private boolean searches(Look look) {
        return look == Look.USUAL && searchesByTag();
    }

    private boolean searchesByTag() {
        return settings.gates().isEnabled(FeatureGate.ENABLE_RGT_API);
    }

    private String vpcId() {
        return settings.identity().vpcId();
    }

    /** One look for the groups of all stacks, today's and those of upstream's first version alike. */
    private List<VpcSecurityGroup> trackedSecurityGroups() {
        String stackKey =
                TrackingTags.ingress(settings.identity().clusterName()).stackKey();
        SortedMap<String, List<String>> present = new TreeMap<>();
        present.put(stackKey, List.of());
        return cloud.securityGroups().find(new TagFilter(present));
    }

    /** What the lists show, the search need not find for itself. */
    private <T> List<Tagged<T>> matching(List<T> all, Function<T, Arn> arn, List<TagFilter> anyOf, TagSearch search) {
        SortedMap<Arn, SortedMap<String, String>> known =
                tags.of(all.stream().map(arn).toList());
        List<Tagged<T>> found = all.stream()
                .map(each -> new Tagged<>(each, known.getOrDefault(arn.apply(each), Collections.emptySortedMap())))
                .filter(tagged -> anyOf.stream().anyMatch(filter -> filter.matches(tagged.tags())))
                .toList();
        if (searchesByTag()) {
            found.forEach(tagged -> search.seen(arn.apply(tagged.resource())));
        }
        return found;
    }

    private static <T> List<Tagged<T>> found(
            SortedMap<Arn, SortedMap<String, String>> found,
            Function<Collection<Arn>, List<T>> describe,
            Function<T, Arn> arn) {
        List<T> existing = new ArrayList<>();
        Halving.ask(List.copyOf(found.keySet()), arns -> existing.addAll(describe.apply(arns)));
        return existing.stream()
                .map(each -> new Tagged<>(each, found.getOrDefault(arn.apply(each), Collections.emptySortedMap())))
                .toList();
    }
}
