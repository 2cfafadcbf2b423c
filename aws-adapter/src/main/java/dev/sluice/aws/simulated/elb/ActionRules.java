package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.limit.Limit;
import dev.sluice.aws.simulated.routing.Usage;
import dev.sluice.aws.simulated.world.ListenerRow;
import dev.sluice.aws.simulated.world.Refs;
import dev.sluice.aws.simulated.world.RuleRow;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Action.FixedResponse;
import dev.sluice.core.model.Action.Forward;
import dev.sluice.core.model.Action.Redirect;
import dev.sluice.core.model.LoadBalancer;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which actions AWS accepts on a listener or rule. */
final class ActionRules {
    private static final Set<String> CONTENT_TYPES =
            Set.of("text/plain", "text/css", "text/html", "application/javascript", "application/json");
    private static final int LONGEST_BODY = 1024;

    private final AwsLimits limits;

    ActionRules(AwsLimits limits) {
        this.limits = requireNonNull(limits, "limits");
    }

    /** Where the actions are: the load balancer and the protocol of its listener. */
    record Place(ElbLoadBalancer loadBalancer, String protocol) {
        Place {
            requireNonNull(loadBalancer, "loadBalancer");
            requireNonNull(protocol, "protocol");
        }
    }

    /** The actions as AWS keeps and describes them. */
    List<Action> complete(List<Action> actions) {
        return actions.stream().map(ActionDefaults::complete).toList();
    }

    /** Refuses what AWS refuses; {@code actions} are complete. */
    void require(View view, Place place, List<Action> actions) {
        if (actions.isEmpty()) {
            throw new Refusal("ValidationError", "At least one action must be specified");
        }
        for (Action action : actions.subList(0, actions.size() - 1)) {
            if (isLast(action)) {
                throw invalid(
                        "An action of type 'forward', 'redirect' or 'fixed-response' must be the last action, and there must be one only");
            }
        }
        if (!isLast(actions.getLast())) {
            throw invalid("The last action must be of type 'forward', 'redirect' or 'fixed-response'");
        }
        if (place.loadBalancer().type() == LoadBalancer.Type.NETWORK
                && !(actions.size() == 1 && actions.getFirst() instanceof Forward)) {
            throw invalid("Only one action of type 'forward' is supported for listeners of network load balancers");
        }
        actions.forEach(action -> requireOne(view, place, action));
    }

    private static boolean isLast(Action action) {
        return switch (action) {
            case Forward forward -> true;
            case Redirect redirect -> true;
            case FixedResponse response -> true;
            case Action.AuthenticateCognito cognito -> false;
            case Action.AuthenticateOidc oidc -> false;
            case Action.ValidateJwt jwt -> false;
        };
    }

    private void requireOne(View view, Place place, Action action) {
        switch (action) {
            case Forward forward -> requireForward(view, place, forward);
            case Redirect redirect -> RedirectRules.require(redirect);
            case FixedResponse response -> requireResponse(response);
            case Action.AuthenticateCognito cognito -> requireHttps(place, cognito);
            case Action.AuthenticateOidc oidc -> requireHttps(place, oidc);
            case Action.ValidateJwt jwt -> requireHttps(place, jwt);
        }
    }

    private static void requireHttps(Place place, Action action) {
        if (!place.protocol().equals("HTTPS")) {
            throw invalid("Actions of type '" + action.type() + "' are supported only on HTTPS listeners");
        }
    }

    private static void requireResponse(FixedResponse response) {
        if (!response.statusCode().matches("[245][0-9]{2}")) {
            throw new Refusal(
                    "ValidationError",
                    "1 validation error detected: Value '" + response.statusCode()
                            + "' at 'fixedResponseConfig.statusCode' failed to satisfy constraint: Member must satisfy"
                            + " regular expression pattern: ^(2|4|5)\\d\\d$");
        }
        if (response.messageBody().orElse("").length() > LONGEST_BODY) {
            throw new Refusal(
                    "ValidationError",
                    "The fixed-response message body cannot be longer than " + LONGEST_BODY + " characters");
        }
        response.contentType().filter(type -> !CONTENT_TYPES.contains(type)).ifPresent(type -> {
            throw invalid("The fixed-response content type '" + type + "' must be one of '"
                    + new TreeSet<>(CONTENT_TYPES) + "'");
        });
    }

    private void requireForward(View view, Place place, Forward forward) {
        if (forward.targetGroups().isEmpty()) {
            throw new Refusal("ValidationError", "A target group must be specified for actions of type 'forward'");
        }
        limits.require(Limit.TARGET_GROUPS_PER_ACTION, forward.targetGroups().size());
        for (Action.WeightedTargetGroup weighted : forward.targetGroups()) {
            int weight = weighted.weight().orElse(1);
            if (weight < 0 || weight > 999) {
                throw new Refusal("ValidationError", "Weight '" + weight + "' must be between '0' and '999'");
            }
            String arn = Refs.text(weighted.targetGroup());
            if (arn.isEmpty()) {
                throw new Refusal("ValidationError", "'' is not a valid target group ARN");
            }
            requireTargetGroup(view, place, new Arn(arn));
        }
        int seconds = forward.stickiness()
                .map(stickiness -> stickiness.durationSeconds().orElse(1))
                .orElse(1);
        if (seconds < 1 || seconds > 604_800) {
            throw new Refusal(
                    "ValidationError", "Stickiness duration '" + seconds + "' must be between '1' and '604800'");
        }
    }

    private static void requireTargetGroup(View view, Place place, Arn arn) {
        ElbTargetGroup group = ArnLookup.targetGroup(view, arn).targetGroup();
        if (!group.vpcId().isEmpty()
                && !group.vpcId().equals(place.loadBalancer().vpcId())) {
            throw new Refusal(
                    "ValidationError",
                    "The target group '" + arn + "' is not in the VPC of the load balancer, '"
                            + place.loadBalancer().vpcId() + "'");
        }
        ProtocolRules.requireTargetGroupProtocol(place.protocol(), group);
        SortedMap<String, SortedSet<Arn>> users = Usage.loadBalancersByTargetGroup(view);
        SortedSet<Arn> others = new TreeSet<>(users.getOrDefault(arn.value(), new TreeSet<>()));
        others.remove(place.loadBalancer().arn());
        if (!others.isEmpty()) {
            throw new Refusal(
                    "TargetGroupAssociationLimit",
                    "The following target groups cannot be associated with more than one load balancer: " + arn);
        }
    }

    /** The target groups of a load balancer are counted with those that {@code actions} add at {@code changed}. */
    void requireRoom(View view, Arn loadBalancer, Arn changed, List<Action> actions) {
        SortedSet<String> groups = new TreeSet<>(Usage.targetGroups(actions));
        for (ListenerRow listener : Usage.listeners(view, loadBalancer)) {
            if (!listener.listener().arn().equals(changed)) {
                groups.addAll(Usage.targetGroups(listener.listener().defaultActions()));
            }
        }
        for (RuleRow rule : Usage.rulesOfLoadBalancer(view, loadBalancer)) {
            if (!rule.rule().arn().equals(changed)) {
                groups.addAll(Usage.targetGroups(rule.rule().actions()));
            }
        }
        limits.require(Limit.TARGET_GROUPS_PER_LOAD_BALANCER, groups.size());
    }

    static Refusal invalid(String message) {
        return new Refusal("InvalidLoadBalancerAction", message);
    }
}
