package dev.sluice.aws.ec2;

import dev.sluice.aws.shape.Pairs;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Tags in key order. */
final class TagConversion {
    private TagConversion() {}

    static List<Tag> toSdk(Map<String, String> tags) {
        return Pairs.from(
                tags, (key, value) -> Tag.builder().key(key).value(value).build());
    }

    static SortedMap<String, String> from(List<Tag> tags) {
        return Pairs.toMap(tags, Tag::key, Tag::value);
    }
}
