package dev.sluice.aws.elb;

import dev.sluice.aws.call.Batching;
import dev.sluice.aws.tagging.TaggedResources;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.port.ElbTags;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TagDescription;

/** {@link ElbTags} on the SDK's clients, and as safe for several threads as those are. */
public final class ElbResourceTags implements ElbTags {
    private final ElasticLoadBalancingV2Client client;
    private final TaggedResources tagged;

    public ElbResourceTags(ElasticLoadBalancingV2Client client, TaggedResources tagged) {
        this.client = client;
        this.tagged = tagged;
    }

    @Override
    public SortedMap<Arn, SortedMap<String, String>> describe(Collection<Arn> arns) {
        List<TagDescription> found = Batching.each(
                MAX_PER_CALL,
                arns,
                batch -> client.describeTags(request -> request.resourceArns(
                                batch.stream().map(Arn::value).toList()))
                        .tagDescriptions());
        SortedMap<Arn, SortedMap<String, String>> tags = new TreeMap<>();
        found.forEach(one -> tags.put(new Arn(one.resourceArn()), TagConversion.from(one.tags())));
        return SortedMaps.copyOf(tags);
    }

    @Override
    public void add(Arn arn, Map<String, String> tags) {
        client.addTags(request -> request.resourceArns(arn.value()).tags(TagConversion.toSdk(tags)));
    }

    @Override
    public void remove(Arn arn, SortedSet<String> keys) {
        client.removeTags(request -> request.resourceArns(arn.value()).tagKeys(keys));
    }

    @Override
    public SortedMap<Arn, SortedMap<String, String>> find(Kind kind, List<TagFilter> anyOf) {
        String type = switch (kind) {
            case LOAD_BALANCER -> "elasticloadbalancing:loadbalancer";
            case TARGET_GROUP -> "elasticloadbalancing:targetgroup";
        };
        return tagged.find(type, anyOf);
    }
}
