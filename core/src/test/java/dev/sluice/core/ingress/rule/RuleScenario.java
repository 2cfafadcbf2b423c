package dev.sluice.core.ingress.rule;

import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenFacts;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.settings.IngressSettings;
import dev.sluice.core.targetgroup.LoadBalancerTraits;
import dev.sluice.core.targetgroup.TargetGroupBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A cluster and a listener, and the rules that come of them. */
final class RuleScenario {
    static final RoutingListener HTTP = new RoutingListener(80, "HTTP");
    static final RoutingListener HTTPS = new RoutingListener(443, "HTTPS");

    private final GivenCluster cluster = Given.aCluster();
    private final GivenFacts facts = Given.someFacts();
    private final Problems problems = new Problems();
    private IngressSettings settings = IngressSettings.defaults();
    private SortedSet<ObjectKey> secrets = new TreeSet<>();

    static RuleScenario with(KubernetesObject... objects) {
        RuleScenario scenario = new RuleScenario();
        scenario.cluster.with(objects);
        return scenario;
    }

    GivenFacts facts() {
        return facts;
    }

    /** Neither missing Services nor missing actions are tolerated. */
    RuleScenario strict() {
        settings = new IngressSettings(
                settings.ingressClass(),
                settings.defaultScheme(),
                settings.defaultSslPolicy(),
                settings.defaultTargetType(),
                false,
                false,
                List.of(),
                "");
        return this;
    }

    RuleScenario withSecretsDenied() {
        cluster.withSecretsDenied();
        return this;
    }

    ListenerRules build(RoutingListener listener, Ingress... ingresses) {
        AnnotationReaders annotations = new AnnotationReaders(problems);
        ListenerRuleBuilder builder = new ListenerRuleBuilder(new RoutingContext(
                cluster,
                facts,
                settings,
                annotations,
                new TargetGroupBuilder(
                        Given.someSettings(),
                        StackId.explicit("edge"),
                        new LoadBalancerTraits("ipv4", Optional.empty()),
                        annotations,
                        problems),
                problems));
        ListenerRules rules = builder.build(
                listener, Stream.of(ingresses).map(RuleScenario::routed).toList());
        secrets = builder.secrets();
        return rules;
    }

    private static RoutedIngress routed(Ingress ingress) {
        return new RoutedIngress(
                ingress,
                Optional.empty(),
                SortedMaps.copyOf(Map.of("of", ingress.key().toString())));
    }

    SortedSet<ObjectKey> secrets() {
        return secrets;
    }

    List<Problem> problems() {
        return problems.all();
    }

    /** What was reported, in the words of events. */
    List<String> texts() {
        return problems.all().stream().map(Problem::text).toList();
    }

    List<String> errors() {
        return problems.errors().stream().map(Problem::message).toList();
    }

    List<String> warnings() {
        return problems.warnings().stream().map(Problem::text).toList();
    }

    /** The path patterns of each rule, by priority. */
    static List<List<String>> paths(ListenerRules rules) {
        return rules.rules().stream().map(RuleScenario::paths).toList();
    }

    private static List<String> paths(ListenerRule rule) {
        return rule.conditions().stream()
                .filter(RuleCondition.PathPattern.class::isInstance)
                .map(RuleCondition.PathPattern.class::cast)
                .flatMap(path -> Stream.concat(path.values().stream(), path.regexValues().stream()))
                .toList();
    }

    static RuleCondition host(String... globs) {
        return new RuleCondition.HostHeader(List.of(globs), List.of());
    }

    static RuleCondition path(String... globs) {
        return new RuleCondition.PathPattern(List.of(globs), List.of());
    }

    /** A forward to the target group {@code namespace/ingress-service:port}. */
    static Action forwardTo(String targetGroup) {
        return new Action.Forward(List.of(target(targetGroup, OptionalInt.empty())), Optional.empty());
    }

    static Action.WeightedTargetGroup target(String targetGroup, OptionalInt weight) {
        return new Action.WeightedTargetGroup(Ref.to(new ResourceId(ResourceType.TARGET_GROUP, targetGroup)), weight);
    }

    static Action fixed(String statusCode, String body) {
        return new Action.FixedResponse(Optional.of("text/plain"), Optional.of(body), statusCode);
    }
}
