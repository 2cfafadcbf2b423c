package dev.sluice.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.model.RuleCondition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionCheckTest {
    private static final ClientRequest REQUEST =
            ClientRequest.get(80, "App.Example.org:8080", "/Api/v1").withQuery("a=1&B=Two&flag&=x");

    private static boolean holds(RuleCondition condition, ClientRequest request) {
        return new ConditionCheck(request).failure(condition).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "app.example.org, true",
        "APP.example.ORG, true",
        "*.example.org, true",
        "*, true",
        "a?p.*, true",
        "example.org, false",
        "app.example.org:8080, false",
    })
    void hostsMatchWithoutPortAndCase(String glob, boolean holds) {
        assertThat(holds(new RuleCondition.HostHeader(List.of("x", glob), List.of()), REQUEST))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "/Api/v1, true",
        "/Api/*, true",
        "/Api/v?, true",
        "*, true",
        "/*/v1, true",
        "/*1*, true",
        "/api/v1, false",
        "/Api, false",
        "/Api/v1?, false",
        "'', false",
    })
    void pathsMatchWithCase(String glob, boolean holds) {
        assertThat(holds(new RuleCondition.PathPattern(List.of(glob), List.of()), REQUEST))
                .isEqualTo(holds);
    }

    @Test
    void regularExpressionsAreSearchedFor() {
        assertThat(holds(new RuleCondition.PathPattern(List.of(), List.of("^/A.i/")), REQUEST))
                .isTrue();
        assertThat(holds(new RuleCondition.PathPattern(List.of(), List.of("^/a.i/")), REQUEST))
                .isFalse();
        assertThat(holds(new RuleCondition.HostHeader(List.of(), List.of("^app\\.")), REQUEST))
                .isTrue();
        assertThat(holds(new RuleCondition.HostHeader(List.of(), List.of("[")), REQUEST))
                .isFalse();
    }

    @Test
    void anIpv6HostKeepsItsBrackets() {
        RuleCondition condition = new RuleCondition.HostHeader(List.of("[2001:db8::1]"), List.of());

        assertThat(holds(condition, ClientRequest.get(80, "[2001:db8::1]:80", "/")))
                .isTrue();
        assertThat(holds(condition, ClientRequest.get(80, "[2001:db8::1]", "/")))
                .isTrue();
    }

    @Test
    void headersMatchWithoutCaseOnAnyOfTheirLines() {
        RuleCondition condition = new RuleCondition.HttpHeader("X-Team", List.of("sh*p"), List.of("^pay$"));

        assertThat(holds(condition, REQUEST)).isFalse();
        assertThat(holds(condition, REQUEST.withHeader("x-team", "Shop"))).isTrue();
        assertThat(holds(condition, REQUEST.withHeader("X-Team", "no").withHeader("X-Team", "PAY")))
                .isTrue();
        assertThat(holds(condition, REQUEST.withHeader("Y-Team", "shop"))).isFalse();
    }

    @Test
    void methodsMatchWithCase() {
        RuleCondition condition = new RuleCondition.HttpRequestMethod(List.of("GET", "POST"));

        assertThat(holds(condition, REQUEST.withMethod("POST"))).isTrue();
        assertThat(holds(condition, REQUEST.withMethod("post"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a, 1, true",
        "A, 1, true",
        "b, two, true",
        "b, t?o, true",
        "flag, '', true",
        ", 1, true",
        ", x, true",
        "a, 2, false",
        "c, *, false",
    })
    void queryParametersMatchWithoutCase(String key, String value, boolean holds) {
        assertThat(holds(
                        new RuleCondition.QueryString(
                                List.of(new RuleCondition.KeyValue(Optional.ofNullable(key), value))),
                        REQUEST))
                .isEqualTo(holds);
    }

    @Test
    void anEmptyQueryHasNoParameters() {
        RuleCondition any = new RuleCondition.QueryString(List.of(new RuleCondition.KeyValue(Optional.empty(), "*")));

        assertThat(new ConditionCheck(ClientRequest.get(80, "h", "/")).failure(any))
                .contains("query \"\" has none of [*]");
    }

    @Test
    void sourceAddressesAreInARange() {
        RuleCondition condition = new RuleCondition.SourceIp(List.of("10.0.0.0/8", "2001:db8::/32"));

        assertThat(holds(condition, REQUEST.from("10.1.2.3"))).isTrue();
        assertThat(holds(condition, REQUEST.from("2001:db8::7"))).isTrue();
        assertThat(holds(condition, REQUEST.from("11.0.0.1"))).isFalse();
        assertThat(new ConditionCheck(REQUEST).failure(condition))
                .contains("source address (unknown) is in none of [10.0.0.0/8, 2001:db8::/32]");
        assertThat(holds(new RuleCondition.SourceIp(List.of("nonsense")), REQUEST.from("10.1.2.3")))
                .isFalse();
    }

    @Test
    void anUnknownFieldNeverHolds() {
        assertThat(new ConditionCheck(REQUEST).failure(new RuleCondition.Other("cookie")))
                .contains("nothing is known about cookie");
    }
}
