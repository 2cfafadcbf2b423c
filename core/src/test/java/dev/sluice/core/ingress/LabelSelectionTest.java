package dev.sluice.core.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSelectionTest {
    private static final Map<String, String> LABELS = Map.of("tier", "edge");

    private static LabelSelection selection(Map<String, String> matchLabels, LabelSelector.Expression... expressions) {
        return LabelSelection.of(new LabelSelector(SortedMaps.copyOf(matchLabels), List.of(expressions)));
    }

    private static LabelSelection expression(String key, String operator, String values) {
        List<String> split =
                Stream.of(values.split(" ")).filter(v -> !v.isEmpty()).toList();
        return selection(Map.of(), new LabelSelector.Expression(key, operator, split));
    }

    @ParameterizedTest
    @CsvSource({
        "tier, In, edge core, true",
        "tier, In, core, false",
        "absent, In, edge, false",
        "tier, NotIn, core, true",
        "tier, NotIn, edge, false",
        "absent, NotIn, edge, true",
        "tier, Exists, '', true",
        "absent, Exists, '', false",
        "tier, DoesNotExist, '', false",
        "absent, DoesNotExist, '', true",
    })
    void operatorsLookAtOneLabel(String key, String operator, String values, boolean matches) {
        assertThat(expression(key, operator, values))
                .isInstanceOfSatisfying(
                        LabelSelection.Good.class,
                        good -> assertThat(good.matches(LABELS)).isEqualTo(matches));
    }

    @Test
    void allRequirementsHaveToHold() {
        LabelSelection both =
                selection(Map.of("tier", "edge"), new LabelSelector.Expression("env", "Exists", List.of()));

        assertThat(both).isInstanceOfSatisfying(LabelSelection.Good.class, good -> {
            assertThat(good.matches(LABELS)).isFalse();
            assertThat(good.matches(Map.of("tier", "edge", "env", "prod"))).isTrue();
            assertThat(good.matches(Map.of("tier", "core", "env", "prod"))).isFalse();
        });
    }

    @Test
    void anEmptySelectorSelectsEverything() {
        assertThat(selection(Map.of()))
                .isInstanceOfSatisfying(
                        LabelSelection.Good.class,
                        good -> assertThat(good.matches(Map.of())).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "tier, In, ''",
        "tier, NotIn, ''",
        "tier, Exists, edge",
        "tier, DoesNotExist, edge",
        "tier, Matches, edge",
        "-tier, Exists, ''",
        "Example.org/tier, Exists, ''",
        "/tier, Exists, ''",
        "example.org/, Exists, ''",
        "tier, In, -edge",
    })
    void aRequirementThatKubernetesRefusesIsBad(String key, String operator, String values) {
        assertThat(expression(key, operator, values)).isInstanceOf(LabelSelection.Bad.class);
    }

    @Test
    void aBadRequirementIsToldInKubernetesWords() {
        assertThat(expression("tier", "Exists", "edge core"))
                .isEqualTo(new LabelSelection.Bad(
                        "tier Exists [edge, core]",
                        "values: Invalid value: [\"edge\",\"core\"]: values set must be empty for exists and does not"
                                + " exist"));
        assertThat(expression("tier", "Matches", ""))
                .isEqualTo(
                        new LabelSelection.Bad("tier Matches", "\"Matches\" is not a valid label selector operator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a-", "_a"})
    void aLabelThatKubernetesRefusesIsBad(String text) {
        assertThat(selection(Map.of("tier", text))).isInstanceOf(LabelSelection.Bad.class);
        assertThat(selection(Map.of(text, "edge"))).isInstanceOf(LabelSelection.Bad.class);
    }

    @Test
    void namesAndPrefixesHaveTheirLengths() {
        assertThat(selection(Map.of("a".repeat(63), "b".repeat(63)))).isInstanceOf(LabelSelection.Good.class);
        assertThat(selection(Map.of("a".repeat(64), ""))).isInstanceOf(LabelSelection.Bad.class);
        assertThat(selection(Map.of("a", "b".repeat(64)))).isInstanceOf(LabelSelection.Bad.class);
        assertThat(selection(Map.of("p".repeat(253) + "/a", ""))).isInstanceOf(LabelSelection.Good.class);
        assertThat(selection(Map.of("p".repeat(254) + "/a", ""))).isInstanceOf(LabelSelection.Bad.class);
    }
}
