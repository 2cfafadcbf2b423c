package dev.sluice.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.given.port.ManualClock;
import dev.sluice.core.port.ElbTags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagReaderTest {
    private final ManualClock clock = new ManualClock();
    private final TeamTags aws = new TeamTags();
    private final TagReader tags = new TagReader(aws, clock);

    @Test
    void tagsOfManyAreReadTwentyAtATime() {
        SortedMap<Arn, SortedMap<String, String>> found = tags.of(arns(45));

        assertThat(aws.sizes).containsExactly(20, 20, 5);
        assertThat(found).hasSize(45);
    }

    @Test
    void onlyUnknownTagsAreRead() {
        tags.of(arns(2));
        tags.of(arns(3));

        assertThat(aws.sizes).containsExactly(2, 1);
    }

    @Test
    void tagsAreReadAgainAfterTwentyMinutes() {
        tags.of(arns(1));
        clock.advance(Duration.ofMinutes(19));
        tags.of(arns(1));
        clock.advance(Duration.ofMinutes(2));
        tags.of(arns(1));

        assertThat(aws.sizes).containsExactly(1, 1);
    }

    @Test
    void ownWritesAreKnownWithoutAsking() {
        Arn arn = arns(1).getFirst();
        tags.of(List.of(arn));
        tags.added(arn, Map.of("owner", "bob"));
        tags.removed(arn, new TreeSet<>(List.of("team")));

        assertThat(tags.of(List.of(arn))).isEqualTo(Map.of(arn, Map.of("owner", "bob")));
        assertThat(aws.sizes).containsExactly(1);
    }

    @Test
    void whatWasForgottenIsReadAgain() {
        tags.of(arns(3));
        tags.forget(arns(1).getFirst());
        tags.of(arns(3));

        assertThat(aws.sizes).containsExactly(3, 1);
    }

    private static List<Arn> arns(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Arn(
                        "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/tg-%02d/1".formatted(i)))
                .toList();
    }

    /** Everything is of the team web. */
    private static final class TeamTags implements ElbTags {
        private final List<Integer> sizes = new ArrayList<>();

        @Override
        public SortedMap<Arn, SortedMap<String, String>> describe(Collection<Arn> arns) {
            sizes.add(arns.size());
            SortedMap<Arn, SortedMap<String, String>> found = new TreeMap<>();
            arns.forEach(arn -> found.put(arn, new TreeMap<>(Map.of("team", "web"))));
            return found;
        }

        @Override
        public void add(Arn arn, Map<String, String> more) {
            throw new UnsupportedOperationException("add " + arn);
        }

        @Override
        public void remove(Arn arn, SortedSet<String> keys) {
            throw new UnsupportedOperationException("remove " + arn);
        }

        @Override
        public SortedMap<Arn, SortedMap<String, String>> find(Kind kind, List<TagFilter> anyOf) {
            throw new UnsupportedOperationException("find " + kind);
        }
    }
}
