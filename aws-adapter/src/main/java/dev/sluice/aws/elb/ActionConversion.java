package dev.sluice.aws.elb;

import static dev.sluice.aws.shape.Absence.optional;
import static dev.sluice.aws.shape.Absence.orNull;
import static dev.sluice.aws.shape.Absence.text;

import dev.sluice.core.model.Action.AuthenticateCognito;
import dev.sluice.core.model.Action.AuthenticateOidc;
import dev.sluice.core.model.Action.FixedResponse;
import dev.sluice.core.model.Action.Forward;
import dev.sluice.core.model.Action.Redirect;
import dev.sluice.core.model.Action.Stickiness;
import dev.sluice.core.model.Action.ValidateJwt;
import dev.sluice.core.model.Action.WeightedTargetGroup;
import dev.sluice.core.model.Ref;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.FixedResponseActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ForwardActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RedirectActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupStickinessConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/** Actions of listeners and rules; core's list order is AWS's {@code Order}. */
final class ActionConversion {
    private ActionConversion() {}

    static List<Action> toSdk(List<dev.sluice.core.model.Action> actions) {
        return IntStream.range(0, actions.size())
                .mapToObj(index -> toSdk(actions.get(index), index + 1))
                .toList();
    }

    /** In their order; where AWS tells none, as they come. */
    static List<dev.sluice.core.model.Action> from(List<Action> actions) {
        boolean ordered = actions.stream().allMatch(action -> action.order() != null);
        return (ordered ? actions.stream().sorted(Comparator.comparing(Action::order)) : actions.stream())
                .map(ActionConversion::from)
                .toList();
    }

    private static Action toSdk(dev.sluice.core.model.Action action, int order) {
        Action.Builder sdk = Action.builder().type(action.type()).order(order);
        switch (action) {
            case Forward forward -> sdk.forwardConfig(toSdk(forward));
            case Redirect redirect -> sdk.redirectConfig(toSdk(redirect));
            case FixedResponse response -> sdk.fixedResponseConfig(toSdk(response));
            case AuthenticateCognito cognito -> sdk.authenticateCognitoConfig(AuthenticationConversion.toSdk(cognito));
            case AuthenticateOidc oidc -> sdk.authenticateOidcConfig(AuthenticationConversion.toSdk(oidc));
            case ValidateJwt jwt -> sdk.jwtValidationConfig(AuthenticationConversion.toSdk(jwt));
        }
        return sdk.build();
    }

    private static ForwardActionConfig toSdk(Forward forward) {
        List<TargetGroupTuple> groups = forward.targetGroups().stream()
                .map(group -> TargetGroupTuple.builder()
                        .targetGroupArn(KnownRef.value(group.targetGroup()))
                        .weight(orNull(group.weight()))
                        .build())
                .toList();
        return ForwardActionConfig.builder()
                .targetGroups(groups)
                .targetGroupStickinessConfig(
                        forward.stickiness().map(ActionConversion::toSdk).orElse(null))
                .build();
    }

    private static TargetGroupStickinessConfig toSdk(Stickiness stickiness) {
        return TargetGroupStickinessConfig.builder()
                .enabled(stickiness.enabled().orElse(null))
                .durationSeconds(orNull(stickiness.durationSeconds()))
                .build();
    }

    private static RedirectActionConfig toSdk(Redirect redirect) {
        return RedirectActionConfig.builder()
                .host(redirect.host().orElse(null))
                .path(redirect.path().orElse(null))
                .port(redirect.port().orElse(null))
                .protocol(redirect.protocol().orElse(null))
                .query(redirect.query().orElse(null))
                .statusCode(redirect.statusCode())
                .build();
    }

    private static FixedResponseActionConfig toSdk(FixedResponse response) {
        return FixedResponseActionConfig.builder()
                .contentType(response.contentType().orElse(null))
                .messageBody(response.messageBody().orElse(null))
                .statusCode(response.statusCode())
                .build();
    }

    private static dev.sluice.core.model.Action from(Action found) {
        return switch (text(found.typeAsString())) {
            case "forward" -> forward(found);
            case "redirect" -> from(found.redirectConfig());
            case "fixed-response" -> from(found.fixedResponseConfig());
            case "authenticate-cognito" -> AuthenticationConversion.from(found.authenticateCognitoConfig());
            case "authenticate-oidc" -> AuthenticationConversion.from(found.authenticateOidcConfig());
            case "jwt-validation" -> AuthenticationConversion.from(found.jwtValidationConfig());
            case String other -> throw UnknownKind.of("an action", other);
        };
    }

    /** The config tells all; the single ARN beside it counts only in rules that others made without one. */
    private static Forward forward(Action found) {
        @Nullable ForwardActionConfig config = found.forwardConfig();
        if (config == null) {
            Ref only = Ref.literal(text(found.targetGroupArn()));
            return new Forward(List.of(new WeightedTargetGroup(only, OptionalInt.empty())), Optional.empty());
        }
        List<WeightedTargetGroup> groups = config.targetGroups().stream()
                .map(group -> new WeightedTargetGroup(Ref.literal(group.targetGroupArn()), optional(group.weight())))
                .toList();
        return new Forward(
                groups,
                Optional.ofNullable(config.targetGroupStickinessConfig()).map(ActionConversion::from));
    }

    private static Stickiness from(TargetGroupStickinessConfig config) {
        return new Stickiness(Optional.ofNullable(config.enabled()), optional(config.durationSeconds()));
    }

    private static Redirect from(RedirectActionConfig config) {
        return new Redirect(
                optional(config.host()),
                optional(config.path()),
                optional(config.port()),
                optional(config.protocol()),
                optional(config.query()),
                text(config.statusCodeAsString()));
    }

    private static FixedResponse from(FixedResponseActionConfig config) {
        return new FixedResponse(
                optional(config.contentType()), optional(config.messageBody()), text(config.statusCode()));
    }
}
