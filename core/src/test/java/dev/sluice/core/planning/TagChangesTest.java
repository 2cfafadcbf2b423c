package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.given.Given;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Ref;
import dev.sluice.core.observe.ObservedAddOns;
import dev.sluice.core.observe.ObservedListener;
import dev.sluice.core.observe.ObservedLoadBalancer;
import dev.sluice.core.observe.ObservedTargetGroup;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TagStep;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.TagSettings;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which tags are set and removed: a resource carries the wanted ones and no others, but for those that are not ours.
 */
class TagChangesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            team=web   | team=web                    | ''
            team=web   | ''                          | + team=web
            team=web   | team=api                    | + team=web
            ''         | team=web                    | - team
            team=web   | owner=bob                   | + team=web; - owner
            ''         | aws:created=x               | ''
            aws:made=x | ''                          | ''
            ''         | external=x                  | ''
            external=y | external=x                  | ''
            external=y | ''                          | ''
            """)
    void tagsBecomeTheWantedOnesButForThoseThatOthersManage(String wanted, String held, String expected) {
        PlannerWorld world = new PlannerWorld()
                .with(new TagSettings(new TreeMap<>(), new TreeSet<>(Set.of("external"))))
                .wanting(List.of(wanted(tags(wanted)), PlannerWorld.wantedListener()))
                .holding(holding(tags(held), PlannerWorld.foundListener(List.of())));

        assertThat(text(world.steps())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kubernetes.io/cluster/demo | ''
            kubernetes.io/cluster-name | ''
            kubernetes.io/namespace    | ''
            kubernetes.io/ingress-name | ''
            kubernetes.io/service-name | ''
            kubernetes.io/service-port | ''
            ingress.k8s.aws/cluster    | ''
            kubernetes.io/cluster/blue | - kubernetes.io/cluster/blue
            """)
    void tagsOfTheFirstVersionStayOnLoadBalancersAndTargetGroupsButNotOnListeners(String key, String expected) {
        SortedMap<String, String> more = tags(key + "=x");
        ObservedTargetGroup group = GivenTargetGroup.of("").found();

        assertThat(text(new PlannerWorld()
                        .wanting(List.of(PlannerWorld.wantedBalancer()))
                        .holding(holding(more))
                        .steps()))
                .isEqualTo(expected);
        assertThat(text(new PlannerWorld()
                        .wanting(List.of(GivenTargetGroup.of("").wanted()))
                        .holding(new ObservedTargetGroup(
                                group.state(), with(group.tags(), more), group.attributes(), List.of()))
                        .steps()))
                .isEqualTo(expected);
        assertThat(text(onListener(more).steps())).isEqualTo("- " + key);
    }

    @Test
    void listenersKeepTheirTagsWhileTheirTaggingIsSwitchedOff() {
        assertThat(onListener(tags("owner=bob"))
                        .with(Map.of(FeatureGate.LISTENER_RULES_TAGGING, false))
                        .steps())
                .isEmpty();
    }

    @Test
    void aResourceOfTheFirstVersionGetsTodaysClusterTag() {
        SortedMap<String, String> tags =
                with(PlannerWorld.tags(LoadBalancer.ALB), tags("ingress.k8s.aws/cluster=demo"));
        tags.remove("elbv2.k8s.aws/cluster");

        assertThat(text(new PlannerWorld()
                        .wanting(List.of(PlannerWorld.wantedBalancer()))
                        .holding(tagged(tags))
                        .steps()))
                .isEqualTo("+ elbv2.k8s.aws/cluster=" + Given.CLUSTER_NAME);
    }

    @Test
    void aTagThatNamesNoResourceStopsTheStack() {
        SortedMap<String, String> tags = new TreeMap<>(PlannerWorld.tags(LoadBalancer.ALB));
        tags.remove("ingress.k8s.aws/resource");

        Plan plan = new PlannerWorld()
                .wanting(List.of(PlannerWorld.wantedBalancer()))
                .holding(tagged(tags))
                .plan();

        assertThat(plan.hasErrors()).isTrue();
        assertThat(plan.problems())
                .extracting(Problem::message)
                .containsExactly("unexpected loadBalancer with no resourceID: " + PlannerWorld.BALANCER);
    }

    @Test
    void loadBalancersOfOneIdentityAreAllSetRightAndTheLastOneStandsForIt() {
        Arn other = new Arn("arn:other");
        ObservedLoadBalancer twin =
                PlannerWorld.found(PlannerWorld.foundBalancerState(other, ElbLoadBalancer.State.ACTIVE));
        PlannerWorld world = new PlannerWorld()
                .wanting(List.of(wanted(tags("team=web"))))
                .holding(holding(new TreeMap<>()))
                .holding(twin);

        assertThat(text(world.steps())).isEqualTo("+ team=web; + team=web");
        assertThat(world.plan().known().ids()).containsEntry(LoadBalancer.ALB, other.value());
    }

    private static PlannerWorld onListener(SortedMap<String, String> more) {
        Listener listener = PlannerWorld.wantedListener();
        return new PlannerWorld()
                .wanting(List.of(PlannerWorld.wantedBalancer(), listener))
                .holding(PlannerWorld.found(
                        PlannerWorld.foundBalancerState(),
                        new ObservedListener(
                                PlannerWorld.foundListenerState(),
                                with(PlannerWorld.tags(listener.id()), more),
                                new TreeMap<>(),
                                List.of(),
                                List.of())));
    }

    private static LoadBalancer wanted(SortedMap<String, String> tags) {
        return PlannerWorld.wantedBalancer(OptionalInt.empty(), tags);
    }

    private static ObservedLoadBalancer holding(SortedMap<String, String> more, ObservedListener... listeners) {
        return new ObservedLoadBalancer(
                PlannerWorld.foundBalancerState(),
                with(PlannerWorld.tags(LoadBalancer.ALB), more),
                new TreeMap<>(),
                OptionalInt.empty(),
                List.of(listeners),
                ObservedAddOns.none());
    }

    private static ObservedLoadBalancer tagged(SortedMap<String, String> tags) {
        return new ObservedLoadBalancer(
                PlannerWorld.foundBalancerState(),
                tags,
                new TreeMap<>(),
                OptionalInt.empty(),
                List.of(),
                ObservedAddOns.none());
    }

    private static SortedMap<String, String> with(SortedMap<String, String> tags, SortedMap<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(tags);
        all.putAll(more);
        return all;
    }

    private static SortedMap<String, String> tags(String text) {
        SortedMap<String, String> tags = new TreeMap<>();
        if (!text.isEmpty()) {
            tags.put(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1));
        }
        return tags;
    }

    private static String text(List<Step> steps) {
        return steps.stream()
                .map(step -> switch (step) {
                    case TagStep.AddTags(Ref target, Map<String, String> tags) ->
                        "+ " + tags.entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
                    case TagStep.RemoveTags(Ref target, Set<String> keys) -> "- " + String.join(" ", keys);
                    case Step other -> other.action();
                })
                .collect(Collectors.joining("; "));
    }
}
