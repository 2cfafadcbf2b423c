package dev.sluice.aws.tagging;

import dev.sluice.aws.call.Paging;
import dev.sluice.aws.shape.Pairs;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag;

/** Finds resources by tags ({@code GetResources}). Throws {@link dev.sluice.core.port.PortException}. */
public final class TaggedResources {
    private final ResourceGroupsTaggingApiClient client;

    public TaggedResources(ResourceGroupsTaggingApiClient client) {
        this.client = client;
    }

    /** Resources of this type, such as {@code elasticloadbalancing:loadbalancer}, that match one of the filters. */
    public SortedMap<Arn, SortedMap<String, String>> find(String type, List<TagFilter> anyOf) {
        SortedMap<Arn, SortedMap<String, String>> found = new TreeMap<>();
        for (TagFilter filter : anyOf) {
            pages(type, filter)
                    .forEach(one ->
                            found.put(new Arn(one.resourceARN()), Pairs.toMap(one.tags(), Tag::key, Tag::value)));
        }
        return SortedMaps.copyOf(found);
    }

    private List<ResourceTagMapping> pages(String type, TagFilter filter) {
        return Paging.all(
                token -> client.getResources(request -> request.resourceTypeFilters(type)
                        .tagFilters(toSdk(filter))
                        .paginationToken(token)),
                GetResourcesResponse::paginationToken,
                GetResourcesResponse::resourceTagMappingList);
    }

    private static List<software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter> toSdk(
            TagFilter filter) {
        return filter.values().entrySet().stream()
                .map(entry -> software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter.builder()
                        .key(entry.getKey())
                        .values(entry.getValue())
                        .build())
                .toList();
    }
}
