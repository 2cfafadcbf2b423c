package dev.sluice.aws.simulated.elb;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.Action.AuthenticateCognito;
import dev.sluice.core.model.Action.AuthenticateOidc;
import dev.sluice.core.model.Action.FixedResponse;
import dev.sluice.core.model.Action.Forward;
import dev.sluice.core.model.Action.Redirect;
import dev.sluice.core.model.Action.Session;
import dev.sluice.core.model.Action.Stickiness;
import dev.sluice.core.model.Action.ValidateJwt;
import dev.sluice.core.model.Action.WeightedTargetGroup;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What AWS fills in where an action leaves parts out, as it then describes them. It never tells a client secret. */
final class ActionDefaults {
    private ActionDefaults() {}

    static Action complete(Action action) {
        return switch (action) {
            case Forward forward -> forward(forward);
            case Redirect redirect ->
                new Redirect(
                        or(redirect.host(), "#{host}"),
                        or(redirect.path(), "/#{path}"),
                        or(redirect.port(), "#{port}"),
                        or(redirect.protocol(), "#{protocol}"),
                        or(redirect.query(), "#{query}"),
                        redirect.statusCode());
            case FixedResponse response -> response;
            case AuthenticateCognito cognito ->
                new AuthenticateCognito(
                        session(cognito.session()),
                        cognito.userPoolArn(),
                        cognito.userPoolClientId(),
                        cognito.userPoolDomain());
            case AuthenticateOidc oidc ->
                new AuthenticateOidc(
                        session(oidc.session()),
                        oidc.issuer(),
                        oidc.authorizationEndpoint(),
                        oidc.tokenEndpoint(),
                        oidc.userInfoEndpoint(),
                        oidc.clientId(),
                        "");
            case ValidateJwt jwt -> jwt;
        };
    }

    private static Forward forward(Forward forward) {
        return new Forward(
                forward.targetGroups().stream()
                        .map(weighted -> new WeightedTargetGroup(
                                weighted.targetGroup(),
                                OptionalInt.of(weighted.weight().orElse(1))))
                        .toList(),
                Optional.of(forward.stickiness()
                        .map(given -> new Stickiness(or(given.enabled(), false), given.durationSeconds()))
                        .orElse(new Stickiness(Optional.of(false), OptionalInt.empty()))));
    }

    private static Session session(Session session) {
        return new Session(
                session.extraParams(),
                or(session.onUnauthenticatedRequest(), "authenticate"),
                or(session.scope(), "openid"),
                or(session.cookieName(), "AWSELBAuthSessionCookie"),
                OptionalLong.of(session.timeoutSeconds().orElse(604_800)));
    }

    private static <T> Optional<T> or(Optional<T> given, T usual) {
        return Optional.of(given.orElse(usual));
    }
}
