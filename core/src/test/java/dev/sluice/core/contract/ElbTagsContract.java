package dev.sluice.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.port.ElbTags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tags of load balancing resources. */
public interface ElbTagsContract {
    ContractWorld world();

    @Test
    default void moreResourcesThanOneCallTakesAreDescribed() {
        SortedMap<Arn, SortedMap<String, String>> expected = new TreeMap<>();
        for (int i = 0; i < ElbTags.MAX_PER_CALL + 5; i++) {
            expected.put(newGroup("group-" + i, "value-" + i), Desired.tags("team", "value-" + i));
        }

        assertThat(tags().describe(expected.keySet())).isEqualTo(expected);
    }

    @Test
    default void tagsAreAddedChangedAndRemoved() {
        Arn arn = newGroup("cart", "shop");

        tags().add(arn, Map.of("team", "pay", "owner", "bob"));
        assertThat(tags().describe(List.of(arn)).get(arn)).isEqualTo(Map.of("team", "pay", "owner", "bob"));

        tags().remove(arn, new TreeSet<>(List.of("team", "never-there")));
        assertThat(tags().describe(List.of(arn)).get(arn)).isEqualTo(Map.of("owner", "bob"));
    }

    @Test
    default void targetGroupsAreFoundByTags() {
        Arn cart = newGroup("cart", "shop");
        newGroup("other", "pay");
        tags().add(cart, Map.of("stage", "test"));

        assertThat(tags().find(ElbTags.Kind.TARGET_GROUP, List.of(filter("team", "shop"))))
                .isEqualTo(Map.of(cart, Map.of("team", "shop", "stage", "test")));
    }

    @Test
    default void severalFiltersAreUnited() {
        List<Arn> both = new ArrayList<>(List.of(newGroup("cart", "shop"), newGroup("other", "pay")));
        newGroup("third", "ship");

        assertThat(tags().find(ElbTags.Kind.TARGET_GROUP, List.of(filter("team", "shop"), filter("team", "pay")))
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(both);
    }

    private static TagFilter filter(String key, String value) {
        return TagFilter.of(SortedMaps.copyOf(Map.of(key, value)));
    }

    private ElbTags tags() {
        return world().cloud().elbTags();
    }

    private Arn newGroup(String name, String team) {
        return world().cloud()
                .targetGroups()
                .create(Desired.targetGroup(name, 80), world().vpcId(), Desired.tags("team", team))
                .arn();
    }
}
