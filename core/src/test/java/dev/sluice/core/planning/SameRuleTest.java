package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleTransform;
import dev.sluice.core.observe.ObservedRule;
import dev.sluice.core.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rules of AWS count as the wanted ones: only a rule that does not is rewritten. */
class SameRuleTest {
    private static final Arn RULE =
            new Arn("arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener-rule/app/k8s-web/0001/0080/1");
    private static final Optional<String> NONE = Optional.empty();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void actionsCompareByMeaning(String what, Action desired, Action found, boolean same) {
        assertThat(isKept(rule(List.of(desired), List.of(), List.of()), rule(List.of(found), List.of(), List.of())))
                .isEqualTo(same);
    }

    static Stream<Arguments> actionsCompareByMeaning() {
        Action open = redirect(NONE, NONE, NONE, NONE, NONE, "HTTP_301");
        return Stream.of(
                arguments("host", open, redirect(Optional.of("#{host}"), NONE, NONE, NONE, NONE, "HTTP_301"), true),
                arguments("path", open, redirect(NONE, Optional.of("/#{path}"), NONE, NONE, NONE, "HTTP_301"), true),
                arguments("port", open, redirect(NONE, NONE, Optional.of("#{port}"), NONE, NONE, "HTTP_301"), true),
                arguments(
                        "protocol",
                        open,
                        redirect(NONE, NONE, NONE, Optional.of("#{protocol}"), NONE, "HTTP_301"),
                        true),
                arguments("query", open, redirect(NONE, NONE, NONE, NONE, Optional.of("#{query}"), "HTTP_301"), true),
                arguments("other host", open, redirect(Optional.of("a"), NONE, NONE, NONE, NONE, "HTTP_301"), false),
                arguments("other path", open, redirect(NONE, Optional.of("/a"), NONE, NONE, NONE, "HTTP_301"), false),
                arguments("status code", open, redirect(NONE, NONE, NONE, NONE, NONE, "HTTP_302"), false),
                arguments("weight of one group", forward(group("a", 1)), forward(group("a")), true),
                arguments("another group", forward(group("a")), forward(group("b")), false),
                arguments(
                        "order of groups",
                        forward(group("a", 1), group("b", 2)),
                        forward(group("b", 2), group("a", 1)),
                        true),
                arguments(
                        "weights", forward(group("a", 1), group("b", 2)), forward(group("a", 1), group("b", 3)), false),
                arguments("no weight", forward(group("a"), group("b")), forward(group("a", 1), group("b", 1)), false),
                arguments("stickiness not wanted", forward(group("a")), sticky(true, 60), true),
                arguments("stickiness as wanted", sticky(true, 60), sticky(true, 60), true),
                arguments("stickiness duration", sticky(true, 60), sticky(true, 61), false),
                arguments("stickiness missing", sticky(false, 60), forward(group("a")), false),
                arguments("body", answer(Optional.of("")), answer(NONE), false),
                arguments("type", open, forward(group("a")), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void conditionsOfDifferentFieldsHaveNoOrder(
            String what, List<RuleCondition> desired, List<RuleCondition> found, boolean same) {
        List<Action> actions = List.of(answer(NONE));

        assertThat(isKept(rule(actions, desired, List.of()), rule(actions, found, List.of())))
                .isEqualTo(same);
    }

    static Stream<Arguments> conditionsOfDifferentFieldsHaveNoOrder() {
        RuleCondition host = new RuleCondition.HostHeader(List.of("a.example"), List.of());
        RuleCondition path = new RuleCondition.PathPattern(List.of("/a", "/b"), List.of());
        RuleCondition turned = new RuleCondition.PathPattern(List.of("/b", "/a"), List.of());
        RuleCondition regex = new RuleCondition.PathPattern(List.of(), List.of("/a", "/b"));
        RuleCondition agent = new RuleCondition.HttpHeader("User-Agent", List.of("x"), List.of());
        RuleCondition accept = new RuleCondition.HttpHeader("Accept", List.of("x"), List.of());
        return Stream.of(
                arguments("fields", List.of(host, path), List.of(path, host), true),
                arguments("values", List.of(path), List.of(turned), false),
                arguments("regular expressions", List.of(path), List.of(regex), false),
                arguments("one field twice", List.of(agent, accept), List.of(accept, agent), false),
                arguments("one more", List.of(host, path), List.of(host), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void transformsOfDifferentTypesHaveNoOrder(
            String what, List<RuleTransform> desired, List<RuleTransform> found, boolean same) {
        List<Action> actions = List.of(answer(NONE));

        assertThat(isKept(rule(actions, List.of(), desired), rule(actions, List.of(), found)))
                .isEqualTo(same);
    }

    static Stream<Arguments> transformsOfDifferentTypesHaveNoOrder() {
        RuleTransform.Rewrite a = new RuleTransform.Rewrite("a", "b");
        RuleTransform.Rewrite b = new RuleTransform.Rewrite("b", "c");
        RuleTransform url = new RuleTransform(RuleTransform.Type.URL_REWRITE, List.of(a, b));
        RuleTransform turned = new RuleTransform(RuleTransform.Type.URL_REWRITE, List.of(b, a));
        RuleTransform host = new RuleTransform(RuleTransform.Type.HOST_HEADER_REWRITE, List.of(a));
        return Stream.of(
                arguments("types", List.of(url, host), List.of(host, url), true),
                arguments("rewrites", List.of(url), List.of(turned), false),
                arguments("not wanted any more", List.of(), List.of(url), false));
    }

    /** Whether nothing is done; what is done otherwise is one rewrite. */
    private static boolean isKept(ListenerRule desired, ListenerRule found) {
        ElbRule state = new ElbRule(RULE, 1, false, found.actions(), found.conditions(), found.transforms());
        List<Step> steps = new PlannerWorld()
                .wanting(List.of(PlannerWorld.wantedBalancer(), PlannerWorld.wantedListener(), desired))
                .holding(PlannerWorld.found(
                        PlannerWorld.foundBalancerState(),
                        PlannerWorld.foundListener(List.of(new ObservedRule(state, PlannerWorld.tags(desired.id()))))))
                .steps();
        if (!steps.isEmpty()) {
            assertThat(steps).extracting(Step::action).containsExactly("ModifyRule");
        }
        return steps.isEmpty();
    }

    private static ListenerRule rule(
            List<Action> actions, List<RuleCondition> conditions, List<RuleTransform> transforms) {
        return new ListenerRule(
                ListenerRule.ruleId(80, 1),
                Ref.to(Listener.onPort(80)),
                1,
                actions,
                conditions,
                transforms,
                new TreeMap<>(),
                List.of());
    }

    private static Action redirect(
            Optional<String> host,
            Optional<String> path,
            Optional<String> port,
            Optional<String> protocol,
            Optional<String> query,
            String statusCode) {
        return new Action.Redirect(host, path, port, protocol, query, statusCode);
    }

    private static Action answer(Optional<String> body) {
        return new Action.FixedResponse(NONE, body, "404");
    }

    private static Action forward(Action.WeightedTargetGroup... groups) {
        return new Action.Forward(List.of(groups), Optional.empty());
    }

    private static Action sticky(boolean enabled, int seconds) {
        return new Action.Forward(
                List.of(group("a")), Optional.of(new Action.Stickiness(Optional.of(enabled), OptionalInt.of(seconds))));
    }

    private static Action.WeightedTargetGroup group(String name) {
        return new Action.WeightedTargetGroup(Ref.literal("arn:" + name), OptionalInt.empty());
    }

    private static Action.WeightedTargetGroup group(String name, int weight) {
        return new Action.WeightedTargetGroup(Ref.literal("arn:" + name), OptionalInt.of(weight));
    }
}
