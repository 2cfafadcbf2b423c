package dev.sluice.aws.simulated;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.contract.Desired;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleCondition.HostHeader;
import dev.sluice.core.model.RuleCondition.HttpHeader;
import dev.sluice.core.model.RuleCondition.HttpRequestMethod;
import dev.sluice.core.model.RuleCondition.KeyValue;
import dev.sluice.core.model.RuleCondition.Other;
import dev.sluice.core.model.RuleCondition.PathPattern;
import dev.sluice.core.model.RuleCondition.QueryString;
import dev.sluice.core.model.RuleCondition.SourceIp;
import dev.sluice.core.model.RuleTransform;
import dev.sluice.core.model.RuleTransform.Rewrite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ConditionRefusalsTest {
    private static final RuleCondition PATH = new PathPattern(List.of("/"), List.of());
    private static final RuleTransform REWRITE =
            new RuleTransform(RuleTransform.Type.URL_REWRITE, List.of(new Rewrite("a", "b")));

    @TestFactory
    Stream<DynamicTest> conditions() {
        return new RefusedCall()
                .row("none", "ValidationError", "At least one condition", lab -> rule(lab))
                .row(
                        "two of a field that stands once",
                        "ValidationError",
                        "at most one 'path-pattern'",
                        lab -> rule(lab, PATH, PATH))
                .row(
                        "no values",
                        "ValidationError",
                        "'path-pattern'",
                        lab -> rule(lab, new PathPattern(List.of(), List.of())))
                .row(
                        "values and expressions",
                        "ValidationError",
                        "either",
                        lab -> rule(lab, new HostHeader(List.of("a.com"), List.of("b"))))
                .row(
                        "a space in a path",
                        "ValidationError",
                        "'/a b'",
                        lab -> rule(lab, new PathPattern(List.of("/a b"), List.of())))
                .row(
                        "a long host",
                        "ValidationError",
                        "host-header",
                        lab -> rule(lab, new HostHeader(List.of("h".repeat(129)), List.of())))
                .row(
                        "a broken expression",
                        "ValidationError",
                        "'('",
                        lab -> rule(lab, new PathPattern(List.of(), List.of("("))))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> conditionsBesideHostAndPath() {
        return new RefusedCall()
                .row(
                        "a method in small letters",
                        "ValidationError",
                        "'get'",
                        lab -> rule(lab, new HttpRequestMethod(List.of("get"))))
                .row(
                        "a header name with a space",
                        "ValidationError",
                        "'X Y'",
                        lab -> rule(lab, new HttpHeader("X Y", List.of("1"), List.of())))
                .row(
                        "a query without a value",
                        "ValidationError",
                        "'a='",
                        lab -> rule(lab, new QueryString(List.of(new KeyValue(Optional.of("a"), "")))))
                .row(
                        "an address without a length",
                        "ValidationError",
                        "'10.0.0.1'",
                        lab -> rule(lab, new SourceIp(List.of("10.0.0.1"))))
                .row("an unknown field", "ValidationError", "'cookie'", lab -> rule(lab, new Other("cookie")))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> transforms() {
        return new RefusedCall()
                .row("two of a type", "ValidationError", "each type", lab -> transformed(lab, REWRITE, REWRITE))
                .row(
                        "no rewrite",
                        "ValidationError",
                        "exactly one",
                        lab -> transformed(lab, new RuleTransform(RuleTransform.Type.URL_REWRITE, List.of())))
                .row(
                        "a broken expression",
                        "ValidationError",
                        "'['",
                        lab -> transformed(
                                lab, new RuleTransform(RuleTransform.Type.URL_REWRITE, List.of(new Rewrite("[", "")))))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> priorities() {
        return new RefusedCall()
                .row("0", "ValidationError", "'0'", lab -> at(lab, 0))
                .row("50001", "ValidationError", "'50001'", lab -> at(lab, 50_001))
                .row("one that is taken", "PriorityInUse", "'1'", lab -> {
                    Arn listener = lab.http(lab.loadBalancer("web"), 80);
                    lab.rule(listener, 1, Desired.respond("200"));
                    lab.rule(listener, 1, Desired.respond("200"));
                })
                .row("one for two rules", "ValidationError", "multiple times", lab -> {
                    Arn listener = lab.http(lab.loadBalancer("web"), 80);
                    Arn first = lab.rule(listener, 1, Desired.respond("200"));
                    Arn second = lab.rule(listener, 2, Desired.respond("200"));
                    lab.cloud().listenerRules().setPriorities(new TreeMap<>(Map.of(first, 3, second, 3)));
                })
                .row("one that a rule beside holds", "PriorityInUse", "'2'", lab -> {
                    Arn listener = lab.http(lab.loadBalancer("web"), 80);
                    Arn first = lab.rule(listener, 1, Desired.respond("200"));
                    lab.rule(listener, 2, Desired.respond("200"));
                    lab.cloud().listenerRules().setPriorities(new TreeMap<>(Map.of(first, 2)));
                })
                .tests();
    }

    private static void rule(Lab lab, RuleCondition... conditions) {
        lab.rule(lab.http(lab.loadBalancer("web"), 80), 1, conditions);
    }

    private static void at(Lab lab, int priority) {
        lab.rule(lab.http(lab.loadBalancer("web"), 80), priority, PATH);
    }

    private static void transformed(Lab lab, RuleTransform... transforms) {
        Arn listener = lab.http(lab.loadBalancer("web"), 80);
        lab.cloud()
                .listenerRules()
                .create(
                        Lab.rule(listener, 1, List.of(Desired.respond("200")), List.of(PATH), List.of(transforms)),
                        Lab.none());
    }
}
