package dev.sluice.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.StackId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestExplanationTest {
    private static final RuleCondition HOST = new RuleCondition.HostHeader(List.of("a.org"), List.of());
    private static final RuleCondition API = new RuleCondition.PathPattern(List.of("/api/*"), List.of());
    private static final RuleCondition POST = new RuleCondition.HttpRequestMethod(List.of("POST"));

    private final Listener http = listener(Listener.onPort(80), 80, LoadBalancer.ALB);
    private final ListenerRule tenth = rule(10, HOST);
    private final ListenerRule second = rule(2, HOST, API);
    private final ListenerRule first = rule(1, POST, API);
    private final Stack stack = stack(tenth, second, first);

    private static Listener listener(ResourceId id, int port, ResourceId loadBalancer) {
        return new Listener(
                id,
                Ref.to(loadBalancer),
                port,
                "HTTP",
                List.of(fixed("404")),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                SortedMaps.copyOf(Map.of()),
                SortedMaps.copyOf(Map.of()),
                List.of());
    }

    private static ListenerRule rule(int priority, RuleCondition... conditions) {
        return new ListenerRule(
                ListenerRule.ruleId(80, priority),
                Ref.to(Listener.onPort(80)),
                priority,
                List.of(fixed("20" + priority)),
                List.of(conditions),
                List.of(),
                SortedMaps.copyOf(Map.of()),
                List.of());
    }

    private static Action fixed(String status) {
        return new Action.FixedResponse(Optional.empty(), Optional.empty(), status);
    }

    private Stack stack(ListenerRule... rules) {
        ResourceId nlbListener = new ResourceId(ResourceType.LISTENER, "FrontendNlb-ls-TCP-90");
        List<Resource> resources = new ArrayList<>(List.of(rules));
        resources.add(http);
        resources.add(listener(Listener.onPort(8080), 8080, LoadBalancer.ALB));
        resources.add(listener(nlbListener, 90, LoadBalancer.FRONTEND_NLB));
        return Stack.of(StackId.explicit("edge"), resources);
    }

    @Test
    void theFirstRuleByPriorityWhoseConditionsAllHoldAnswers() {
        assertThat(RequestExplanation.of(stack, ClientRequest.get(80, "A.org:80", "/api/x")))
                .isEqualTo(new RequestExplanation.Answered(
                        http,
                        Optional.of(second),
                        List.of(new RequestExplanation.PassedOver(first, POST, "method GET is none of [POST]"))));
    }

    @Test
    void theDefaultActionsAnswerWhereNoRuleDoes() {
        RequestExplanation explanation = RequestExplanation.of(stack, ClientRequest.get(80, "b.org", "/"));

        assertThat(explanation).isInstanceOfSatisfying(RequestExplanation.Answered.class, answered -> {
            assertThat(answered.rule()).isEmpty();
            assertThat(answered.actions()).containsExactly(fixed("404"));
            assertThat(answered.passedOver())
                    .extracting(RequestExplanation.PassedOver::reason)
                    .containsExactly(
                            "method GET is none of [POST]",
                            "host b.org is none of [a.org]",
                            "host b.org is none of [a.org]");
        });
    }

    @Test
    void theActionsAreThoseOfTheRule() {
        assertThat(RequestExplanation.of(stack, ClientRequest.get(80, "a.org", "/")))
                .isInstanceOfSatisfying(
                        RequestExplanation.Answered.class,
                        answered -> assertThat(answered.actions()).containsExactly(fixed("2010")));
    }

    @Test
    void aPortWithoutListenerRefuses() {
        assertThat(RequestExplanation.of(stack, ClientRequest.get(90, "a.org", "/")))
                .isEqualTo(new RequestExplanation.Refused(90, List.of(80, 8080)));
    }
}
