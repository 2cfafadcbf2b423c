package dev.sluice.core.facts;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.model.StackId;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.port.ElbTags;
import dev.sluice.core.port.LoadBalancers;
import java.util.List;
import java.util.SortedMap;

/**
 * Finds a stack's load balancers by listing all of them with their tags: no call of Elastic Load Balancing filters by
 * tag.
 */
public final class TaggedLoadBalancers implements StackLoadBalancers {
    private final LoadBalancers loadBalancers;
    private final ElbTags tags;
    private final String clusterName;

    public TaggedLoadBalancers(LoadBalancers loadBalancers, ElbTags tags, String clusterName) {
        this.loadBalancers = requireNonNull(loadBalancers, "loadBalancers");
        this.tags = requireNonNull(tags, "tags");
        this.clusterName = requireNonNull(clusterName, "clusterName");
    }

    @Override
    public List<ElbLoadBalancer> of(StackId stack) {
        List<ElbLoadBalancer> all = loadBalancers.list();
        if (all.isEmpty()) {
            return List.of();
        }
        TagFilter ours = TagFilter.of(TrackingTags.of(stack, clusterName).ofStack(stack));
        SortedMap<Arn, SortedMap<String, String>> tagsByArn =
                tags.describe(all.stream().map(ElbLoadBalancer::arn).toList());
        return all.stream()
                .filter(found -> tagsByArn.containsKey(found.arn()) && ours.matches(tagsByArn.get(found.arn())))
                .toList();
    }
}
