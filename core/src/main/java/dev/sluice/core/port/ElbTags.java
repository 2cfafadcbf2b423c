package dev.sluice.core.port;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.TagFilter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/** Elastic Load Balancing v2: tags. Conventions as in {@link LoadBalancers}. */
public interface ElbTags {
    /** The most ARNs that one DescribeTags call may name. */
    int MAX_PER_CALL = 20;

    /** The tags of each resource, in calls of {@link #MAX_PER_CALL}; an unknown ARN fails the call. */
    SortedMap<Arn, SortedMap<String, String>> describe(Collection<Arn> arns);

    void add(Arn arn, Map<String, String> tags);

    void remove(Arn arn, SortedSet<String> keys);

    /** Resources of a kind by tags through the Resource Groups Tagging API ({@code GetResources}), with their tags. */
    SortedMap<Arn, SortedMap<String, String>> find(Kind kind, List<TagFilter> anyOf);

    /** What can be found by tags. */
    enum Kind {
        LOAD_BALANCER("loadbalancer"),
        TARGET_GROUP("targetgroup");

        private final String inArns;

        Kind(String inArns) {
            this.inArns = inArns;
        }

        /** Whether the ARN is that of such a resource. */
        public boolean isOf(Arn arn) {
            return arn.value().contains(":" + inArns + "/");
        }
    }
}
