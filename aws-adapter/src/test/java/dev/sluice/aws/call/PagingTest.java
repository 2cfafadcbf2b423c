package dev.sluice.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {
    private record Page(String next, List<String> items) {}

    @Test
    void followsMarkersToTheEnd() {
        List<String> asked = new ArrayList<>();

        List<String> all = Paging.all(
                marker -> {
                    asked.add(String.valueOf(marker));
                    return marker == null ? new Page("second", List.of("a", "b")) : new Page("", List.of("c"));
                },
                Page::next,
                Page::items);

        assertThat(all).containsExactly("a", "b", "c");
        assertThat(asked).containsExactly("null", "second");
    }

    @Test
    void splitsKeysIntoBatchesInTheirOrderAndAsksForEachOnce() {
        List<List<String>> batches = new ArrayList<>();

        List<String> all = Batching.each(2, List.of("c", "a", "c", "b"), batch -> {
            batches.add(List.copyOf(batch));
            return batch;
        });

        assertThat(batches).containsExactly(List.of("c", "a"), List.of("b"));
        assertThat(all).containsExactly("c", "a", "b");
    }
}
