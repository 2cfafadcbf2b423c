package dev.sluice.aws.simulated.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.Lab;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleCondition.HostHeader;
import dev.sluice.core.model.RuleCondition.HttpHeader;
import dev.sluice.core.model.RuleCondition.HttpRequestMethod;
import dev.sluice.core.model.RuleCondition.KeyValue;
import dev.sluice.core.model.RuleCondition.PathPattern;
import dev.sluice.core.model.RuleCondition.QueryString;
import dev.sluice.core.model.RuleCondition.SourceIp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SimulatedRoutingTest {
    private static final Request PLAIN = Request.get("shop.example.com", "/cart");

    private final Lab lab = Lab.usual();
    private final Arn web = lab.loadBalancer("web");
    private final Arn listener = lab.http(web, 80);

    @TestFactory
    Stream<DynamicTest> conditions() {
        return Stream.of(
                row("a path", path("/cart"), PLAIN, true),
                row("a path in other letters", path("/Cart"), PLAIN, false),
                row("a path that goes on", path("/cart"), Request.get("shop.example.com", "/cart/1"), false),
                row("a star for what follows", path("/cart*"), Request.get("shop.example.com", "/cart/1"), true),
                row("a star for nothing", path("/cart*"), PLAIN, true),
                row("a star in the middle", path("/a*c/d"), Request.get("h", "/abc/c/d"), true),
                row("a question mark for one", path("/c?rt"), PLAIN, true),
                row("a question mark for nothing", path("/cart?"), PLAIN, false),
                row("the query is no part of the path", path("/cart"), PLAIN.withQuery("a=1"), true),
                row("one of several values", path("/pay", "/cart"), PLAIN, true),
                row("an expression for a path", pathRegex("^/c.rt$"), PLAIN, true),
                row("a host in other letters", host("SHOP.example.com"), PLAIN, true),
                row("a host with a port", host("shop.example.com"), Request.get("shop.example.com:8080", "/"), true),
                row("any host of a domain", host("*.example.com"), PLAIN, true),
                row("the domain itself", host("*.example.com"), Request.get("example.com", "/"), false),
                row("a method", new HttpRequestMethod(List.of("GET", "PUT")), PLAIN, true),
                row("another method", new HttpRequestMethod(List.of("PUT")), PLAIN, false),
                row("a header by any case", header("x-user", "B*"), PLAIN.withHeader("X-User", "bob"), true),
                row("a header that is missing", header("x-user", "*"), PLAIN, false),
                row(
                        "a header line of two",
                        header("x", "2"),
                        PLAIN.withHeader("x", "1").withHeader("x", "2"),
                        true),
                row("a query with its key", query("lang", "e?"), PLAIN.withQuery("a=b&LANG=En"), true),
                row("a query value by another key", query("lang", "en"), PLAIN.withQuery("l=en"), false),
                row("a query value by any key", anyQuery("en"), PLAIN.withQuery("l=en"), true),
                row("an address of the range", new SourceIp(List.of("10.0.0.0/8")), PLAIN.from("10.9.8.7"), true),
                row(
                        "an address beside the range",
                        new SourceIp(List.of("10.0.0.0/9")),
                        PLAIN.from("10.200.0.1"),
                        false),
                row("an address of the other family", new SourceIp(List.of("::/0")), PLAIN.from("10.0.0.1"), false));
    }

    private static DynamicTest row(String what, RuleCondition condition, Request request, boolean matches) {
        return DynamicTest.dynamicTest(
                what, () -> assertThat(ConditionMatch.of(condition, request)).isEqualTo(matches));
    }

    @Test
    void theSmallestPriorityThatFitsDecides() {
        lab.rule(listener, 20, path("/cart"));
        Arn first = lab.rule(listener, 10, path("/c*"));
        lab.rule(listener, 5, path("/pay"));

        assertThat(route(80, PLAIN).rule())
                .hasValueSatisfying(rule -> assertThat(rule.arn()).isEqualTo(first));
    }

    @Test
    void allConditionsOfARuleMustHold() {
        lab.rule(listener, 1, path("/cart"), host("other.example.com"));

        assertThat(route(80, PLAIN).rule()).isEmpty();
    }

    @Test
    void theDefaultActionsTakeWhatNoRuleTakes() {
        lab.rule(listener, 1, path("/pay"));

        assertThat(route(80, PLAIN).actions()).containsExactly(Desired.respond("404"));
    }

    @Test
    void nothingHappensWhereNothingListens() {
        assertThat(lab.aws().routing().route(web, 81, PLAIN)).isEmpty();
    }

    private SimulatedRouting.Route route(int port, Request request) {
        return lab.aws().routing().route(web, port, request).orElseThrow();
    }

    private static RuleCondition path(String... values) {
        return new PathPattern(List.of(values), List.of());
    }

    private static RuleCondition pathRegex(String regex) {
        return new PathPattern(List.of(), List.of(regex));
    }

    private static RuleCondition host(String value) {
        return new HostHeader(List.of(value), List.of());
    }

    private static RuleCondition header(String name, String value) {
        return new HttpHeader(name, List.of(value), List.of());
    }

    private static RuleCondition query(String key, String value) {
        return new QueryString(List.of(new KeyValue(Optional.of(key), value)));
    }

    private static RuleCondition anyQuery(String value) {
        return new QueryString(List.of(new KeyValue(Optional.empty(), value)));
    }
}
