package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.observe.ObservedRule;
import dev.sluice.core.plan.RuleStep;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TagStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which calls turn the rules of a listener, told by their paths in order of priority, into the wanted ones. */
class RuleChangesTest {
    private static final String RULE_ARN =
            "arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener-rule/app/k8s-web/0001/0080/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /a /b       | /a /b    | ''
            /a /b       | /n /a /b | priorities r1=2 r2=3; tag r1 80:2; tag r2 80:3; create 1 /n
            /a /b       | /b /a    | priorities r1=2 r2=1; tag r2 80:1; tag r1 80:2
            /a /b /c    | /b /c    | priorities r1=50000 r2=1 r3=2; tag r2 80:1; tag r3 80:2; delete r1
            /a /b /c    | /a /x /c | modify r2 /x
            /a /b /c /d | /c /n    | priorities r1=49999 r3=1 r4=50000; tag r3 80:1; modify r2 /n; delete r1; delete r4
            /a /b /c    | /a       | delete r2; delete r3
            /a /a       | /a /a    | ''
            ''          | /a /b    | create 1 /a; create 2 /b
            /a /b       | ''       | delete r1; delete r2
            """)
    void rulesTakeTheFewestCalls(String existing, String desired, String expected) {
        List<Step> steps = new PlannerWorld()
                .wanting(List.of(PlannerWorld.wantedBalancer(), PlannerWorld.wantedListener()))
                .wanting(wanted(desired))
                .holding(PlannerWorld.found(
                        PlannerWorld.foundBalancerState(), PlannerWorld.foundListener(found(existing))))
                .steps();

        assertThat(steps.stream().map(RuleChangesTest::text).collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    private static List<ListenerRule> wanted(String paths) {
        List<ListenerRule> rules = new ArrayList<>();
        for (String path : split(paths)) {
            int priority = rules.size() + 1;
            rules.add(new ListenerRule(
                    ListenerRule.ruleId(80, priority),
                    Ref.to(Listener.onPort(80)),
                    priority,
                    List.of(answer()),
                    List.of(on(path)),
                    List.of(),
                    new TreeMap<>(),
                    List.of()));
        }
        return rules;
    }

    private static List<ObservedRule> found(String paths) {
        List<ObservedRule> rules = new ArrayList<>();
        for (String path : split(paths)) {
            int priority = rules.size() + 1;
            ElbRule state = new ElbRule(
                    new Arn(RULE_ARN + "r" + priority),
                    priority,
                    false,
                    List.of(answer()),
                    List.of(on(path)),
                    List.of());
            rules.add(new ObservedRule(state, PlannerWorld.tags(ListenerRule.ruleId(80, priority))));
        }
        return rules;
    }

    private static List<String> split(String paths) {
        return paths.isEmpty() ? List.of() : List.of(paths.split(" "));
    }

    private static Action answer() {
        return new Action.FixedResponse(Optional.empty(), Optional.empty(), "404");
    }

    private static RuleCondition on(String path) {
        return new RuleCondition.PathPattern(List.of(path), List.of());
    }

    private static String text(Step step) {
        return switch (step) {
            case RuleStep.SetRulePriorities set ->
                set.priorities().entrySet().stream()
                        .map(each -> name(each.getKey().value()) + "=" + each.getValue())
                        .collect(Collectors.joining(" ", "priorities ", ""));
            case RuleStep.CreateRule create -> "create " + create.desired().priority() + " " + path(create.desired());
            case RuleStep.ModifyRule modify -> "modify " + name(modify.rule().value()) + " " + path(modify.desired());
            case RuleStep.DeleteRule delete -> "delete " + name(delete.rule().value());
            case TagStep.AddTags(Ref.Literal(String arn), Map<String, String> tags) ->
                "tag " + name(arn) + " " + String.join(" ", tags.values());
            case Step other -> other.toString();
        };
    }

    private static String path(ListenerRule rule) {
        return ((RuleCondition.PathPattern) rule.conditions().getFirst())
                .values()
                .getFirst();
    }

    private static String name(String arn) {
        return arn.replace(RULE_ARN, "");
    }
}
