package dev.sluice.core.ingress.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleCondition.HttpHeader;
import dev.sluice.core.model.RuleCondition.HttpRequestMethod;
import dev.sluice.core.model.RuleCondition.KeyValue;
import dev.sluice.core.model.RuleCondition.QueryString;
import dev.sluice.core.model.RuleCondition.SourceIp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionCoverTest {
    @ParameterizedTest
    @MethodSource
    void covers(RuleCondition wide, RuleCondition narrow) {
        assertThat(ConditionCover.covers(List.of(wide), List.of(narrow))).isTrue();
    }

    static Stream<Arguments> covers() {
        return Stream.of(
                Arguments.of(header("X-Team", "a*"), header("x-team", "ab", "AC")),
                Arguments.of(headerMatching("x", "^a", "^b"), headerMatching("X", "^b")),
                Arguments.of(methods("GET", "HEAD"), methods("HEAD")),
                Arguments.of(query("v", "*"), query("V", "2")),
                Arguments.of(query("v*", "2"), query("version", "2")),
                Arguments.of(anyKey("2"), query("v", "2")),
                Arguments.of(anyKey("2*"), anyKey("2")),
                Arguments.of(sources("10.0.0.0/8", "192.0.2.0/24"), sources("10.1.0.0/16", "192.0.2.7/32")),
                Arguments.of(sources("2001:db8::/32"), sources("2001:db8:1::/48")),
                Arguments.of(new RuleCondition.Other("new-field"), new RuleCondition.Other("new-field")));
    }

    @ParameterizedTest
    @MethodSource
    void doesNotCover(RuleCondition wide, RuleCondition narrow) {
        assertThat(ConditionCover.covers(List.of(wide), List.of(narrow))).isFalse();
    }

    static Stream<Arguments> doesNotCover() {
        return Stream.of(
                Arguments.of(header("x", "a"), header("y", "a")),
                Arguments.of(header("x", "a"), header("x", "a", "b")),
                Arguments.of(header("x", "*"), headerMatching("x", "^a")),
                Arguments.of(header("x", "*"), methods("GET")),
                Arguments.of(methods("GET"), methods("GET", "PUT")),
                Arguments.of(methods("GET"), header("x", "a")),
                Arguments.of(query("v", "2"), query("w", "2")),
                Arguments.of(query("v", "2"), anyKey("2")),
                Arguments.of(anyKey("2"), query("v", "3")),
                Arguments.of(query("v", "2"), methods("GET")),
                Arguments.of(sources("10.1.0.0/16"), sources("10.0.0.0/8")),
                Arguments.of(sources("10.0.0.0/8"), sources("11.0.0.0/16")),
                Arguments.of(sources("10.0.0.0/8"), sources("everywhere")),
                Arguments.of(sources("everywhere"), sources("10.0.0.0/8")),
                Arguments.of(sources("10.0.0.0/8"), methods("GET")),
                Arguments.of(new RuleCondition.Other("a"), new RuleCondition.Other("b")));
    }

    @Test
    void eachConditionOfTheWiderRuleNeedsOneThatItCovers() {
        List<RuleCondition> narrow = List.of(methods("GET"), sources("10.0.0.0/16"));

        assertThat(ConditionCover.covers(List.of(), narrow)).isTrue();
        assertThat(ConditionCover.covers(List.of(sources("10.0.0.0/8"), methods("GET", "PUT")), narrow))
                .isTrue();
        assertThat(ConditionCover.covers(List.of(methods("GET"), header("x", "a")), narrow))
                .isFalse();
    }

    private static RuleCondition header(String name, String... values) {
        return new HttpHeader(name, List.of(values), List.of());
    }

    private static RuleCondition headerMatching(String name, String... patterns) {
        return new HttpHeader(name, List.of(), List.of(patterns));
    }

    private static RuleCondition methods(String... values) {
        return new HttpRequestMethod(List.of(values));
    }

    private static RuleCondition query(String key, String value) {
        return new QueryString(List.of(new KeyValue(Optional.of(key), value)));
    }

    private static RuleCondition anyKey(String value) {
        return new QueryString(List.of(new KeyValue(Optional.empty(), value)));
    }

    private static RuleCondition sources(String... ranges) {
        return new SourceIp(List.of(ranges));
    }
}
