package dev.sluice.aws.elb;

import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;

/** Tags in key order. */
final class TagConversion {
    private TagConversion() {}

    static List<Tag> toSdk(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList();
    }

    static SortedMap<String, String> from(List<Tag> tags) {
        SortedMap<String, String> map = new TreeMap<>();
        tags.forEach(tag -> map.put(tag.key(), Absence.text(tag.value())));
        return SortedMaps.copyOf(map);
    }
}
