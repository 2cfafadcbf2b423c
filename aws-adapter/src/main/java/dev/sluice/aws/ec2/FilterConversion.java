package dev.sluice.aws.ec2;

import dev.sluice.core.cloud.TagFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.Filter;

/** Filters of describe calls; EC2 takes {@code *} and {@code ?} in values as wildcards. */
final class FilterConversion {
    private FilterConversion() {}

    static Filter filter(String name, Collection<String> values) {
        return Filter.builder().name(name).values(values).build();
    }

    static Filter inVpc(String vpcId) {
        return filter("vpc-id", List.of(vpcId));
    }

    /** What lies in the VPC and matches the tags. */
    static List<Filter> inVpc(String vpcId, TagFilter tags) {
        List<Filter> filters = new ArrayList<>();
        filters.add(inVpc(vpcId));
        tags.values().entrySet().stream().map(FilterConversion::tag).forEach(filters::add);
        return List.copyOf(filters);
    }

    private static Filter tag(Map.Entry<String, List<String>> tag) {
        return tag.getValue().isEmpty()
                ? filter("tag-key", List.of(tag.getKey()))
                : filter("tag:" + tag.getKey(), tag.getValue());
    }
}
