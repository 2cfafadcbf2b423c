package dev.sluice.aws.simulated.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.TagFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TagPatternsTest {
    @Test
    void aStarStandsForAnyCharactersAndForNone() {
        assertThat(matches("edge-*", "edge-")).isTrue();
        assertThat(matches("edge-*", "edge-public-a")).isTrue();
        assertThat(matches("*-a", "edge-public-a")).isTrue();
        assertThat(matches("edge-*", "Edge-a")).isFalse();
        assertThat(matches("edge-*-b", "edge-public-a")).isFalse();
    }

    @Test
    void aQuestionMarkStandsForOneCharacterOrNone() {
        assertThat(matches("edge-?", "edge-a")).isTrue();
        assertThat(matches("edge-?", "edge-")).isTrue();
        assertThat(matches("edge-?", "edge-ab")).isFalse();
    }

    @Test
    void aBackslashTakesThemAsTheyAre() {
        assertThat(matches("a\\*", "a*")).isTrue();
        assertThat(matches("a\\*", "ab")).isFalse();
        assertThat(matches("a\\?b", "a?b")).isTrue();
        assertThat(matches("a\\\\", "a\\")).isTrue();
        assertThat(matches("a\\b", "a\\b")).isTrue();
    }

    @Test
    void whatHasAMeaningInExpressionsHasNoneHere() {
        assertThat(matches("a.c", "abc")).isFalse();
        assertThat(matches("[ab]", "a")).isFalse();
        assertThat(matches("(a)", "(a)")).isTrue();
    }

    @Test
    void everyKeyMustMatchWithOneOfItsValues() {
        TagFilter filter = new TagFilter(new TreeMap<>(Map.of("team", List.of("x", "y*"), "env", List.of("dev"))));

        assertThat(TagPatterns.match(filter, Map.of("team", "yes", "env", "dev")))
                .isTrue();
        assertThat(TagPatterns.match(filter, Map.of("team", "z", "env", "dev"))).isFalse();
        assertThat(TagPatterns.match(filter, Map.of("team", "x"))).isFalse();
    }

    @Test
    void aKeyWithoutValuesIsAPatternOfKeys() {
        TagFilter filter = new TagFilter(new TreeMap<>(Map.of("kubernetes.io/cluster/*", List.of())));

        assertThat(TagPatterns.match(filter, Map.of("kubernetes.io/cluster/demo", "owned")))
                .isTrue();
        assertThat(TagPatterns.match(filter, Map.of("Name", "kubernetes.io/cluster/demo")))
                .isFalse();
    }

    private static boolean matches(String pattern, String value) {
        return TagPatterns.match(new TagFilter(new TreeMap<>(Map.of("Name", List.of(pattern)))), Map.of("Name", value));
    }
}
