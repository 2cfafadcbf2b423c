package dev.sluice.runner.demo;

import dev.sluice.core.cloud.ElbListener;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbRule;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.port.Cloud;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What AWS holds, as a tree: load balancers, their listeners and rules, target groups and targets. */
final class LoadBalancerReport {
    private static final String NOTHING = "  nothing\n";

    private final Cloud cloud;

    LoadBalancerReport(Cloud cloud) {
        this.cloud = cloud;
    }

    String text() {
        Map<String, ElbTargetGroup> groups = cloud.targetGroups().list().stream()
                .collect(Collectors.toMap(group -> group.arn().value(), Function.identity()));
        StringBuilder text = new StringBuilder();
        cloud.loadBalancers().list().forEach(balancer -> add(balancer, groups, text));
        groups.values().stream().sorted((a, b) -> a.name().compareTo(b.name())).forEach(group -> add(group, text));
        return text.isEmpty() ? NOTHING : text.toString();
    }

    private void add(ElbLoadBalancer balancer, Map<String, ElbTargetGroup> groups, StringBuilder text) {
        text.append("  load balancer ").append(balancer.name()).append('\n');
        text.append("    http://")
                .append(balancer.dnsName())
                .append("  ")
                .append(balancer.scheme())
                .append('\n');
        for (ElbListener listener : cloud.listeners().list(balancer.arn())) {
            text.append("    listener ")
                    .append(listener.protocol())
                    .append(' ')
                    .append(listener.port())
                    .append('\n');
            for (ElbRule rule : cloud.listenerRules().list(listener.arn())) {
                text.append("      ")
                        .append(rule.isDefault() ? "otherwise" : conditions(rule.conditions()))
                        .append("  ->  ")
                        .append(actions(rule.actions(), groups))
                        .append('\n');
            }
        }
    }

    private void add(ElbTargetGroup group, StringBuilder text) {
        List<TargetHealth> targets = cloud.targets().assuming("", "").health(group.arn());
        text.append("  target group ")
                .append(group.name())
                .append("  ")
                .append(targets.stream()
                        .map(target -> target.target().identifier() + " "
                                + target.state().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .append('\n');
    }

    private static String conditions(List<RuleCondition> conditions) {
        return conditions.stream().map(LoadBalancerReport::condition).collect(Collectors.joining(" and "));
    }

    private static String condition(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.HostHeader host -> "host " + String.join(" or ", host.values());
            case RuleCondition.PathPattern path -> "path " + String.join(" or ", path.values());
            case RuleCondition.HttpHeader header -> "header " + header.name();
            case RuleCondition.HttpRequestMethod method -> "method " + String.join(" or ", method.values());
            case RuleCondition.QueryString query -> "query";
            case RuleCondition.SourceIp source -> "from " + String.join(" or ", source.values());
            case RuleCondition.Other other -> other.field();
        };
    }

    private static String actions(List<Action> actions, Map<String, ElbTargetGroup> groups) {
        return actions.stream().map(action -> action(action, groups)).collect(Collectors.joining(", then "));
    }

    private static String action(Action action, Map<String, ElbTargetGroup> groups) {
        return switch (action) {
            case Action.Forward forward ->
                forward.targetGroups().stream()
                        .map(target -> name(target.targetGroup(), groups))
                        .collect(Collectors.joining(", "));
            case Action.FixedResponse response -> "answer " + response.statusCode();
            case Action.Redirect redirect -> "redirect " + redirect.statusCode();
            case Action.AuthenticateCognito login -> login.type();
            case Action.AuthenticateOidc login -> login.type();
            case Action.ValidateJwt check -> check.type();
        };
    }

    private static String name(Ref reference, Map<String, ElbTargetGroup> groups) {
        return switch (reference) {
            case Ref.Literal arn
            when groups.containsKey(arn.value()) -> groups.get(arn.value()).name();
            case Ref.Literal arn -> arn.value();
            case Ref.ExistingCertificate certificate -> certificate.arn();
            case Ref.To to -> to.resource().toString();
        };
    }
}
