package dev.sluice.aws.elb;

import static dev.sluice.aws.shape.Absence.optional;
import static dev.sluice.aws.shape.Absence.orNull;
import static dev.sluice.aws.shape.Absence.text;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.Action.AuthenticateCognito;
import dev.sluice.core.model.Action.AuthenticateOidc;
import dev.sluice.core.model.Action.Claim;
import dev.sluice.core.model.Action.Session;
import dev.sluice.core.model.Action.ValidateJwt;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AuthenticateCognitoActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AuthenticateOidcActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.JwtValidationActionAdditionalClaim;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.JwtValidationActionConfig;

/** Actions that ask users who they are. AWS never returns the secret of an OIDC client. */
final class AuthenticationConversion {
    private AuthenticationConversion() {}

    static AuthenticateCognitoActionConfig toSdk(AuthenticateCognito action) {
        Session session = action.session();
        return AuthenticateCognitoActionConfig.builder()
                .userPoolArn(action.userPoolArn())
                .userPoolClientId(action.userPoolClientId())
                .userPoolDomain(action.userPoolDomain())
                .authenticationRequestExtraParams(extraParams(session))
                .onUnauthenticatedRequest(session.onUnauthenticatedRequest().orElse(null))
                .scope(session.scope().orElse(null))
                .sessionCookieName(session.cookieName().orElse(null))
                .sessionTimeout(orNull(session.timeoutSeconds()))
                .build();
    }

    static AuthenticateOidcActionConfig toSdk(AuthenticateOidc action) {
        Session session = action.session();
        return AuthenticateOidcActionConfig.builder()
                .issuer(action.issuer())
                .authorizationEndpoint(action.authorizationEndpoint())
                .tokenEndpoint(action.tokenEndpoint())
                .userInfoEndpoint(action.userInfoEndpoint())
                .clientId(action.clientId())
                .clientSecret(action.clientSecret())
                .authenticationRequestExtraParams(extraParams(session))
                .onUnauthenticatedRequest(session.onUnauthenticatedRequest().orElse(null))
                .scope(session.scope().orElse(null))
                .sessionCookieName(session.cookieName().orElse(null))
                .sessionTimeout(orNull(session.timeoutSeconds()))
                .build();
    }

    static JwtValidationActionConfig toSdk(ValidateJwt action) {
        List<JwtValidationActionAdditionalClaim> claims = action.additionalClaims().stream()
                .map(claim -> JwtValidationActionAdditionalClaim.builder()
                        .format(claim.format())
                        .name(claim.name())
                        .values(claim.values())
                        .build())
                .toList();
        return JwtValidationActionConfig.builder()
                .jwksEndpoint(action.jwksEndpoint())
                .issuer(action.issuer())
                .additionalClaims(orNull(claims))
                .build();
    }

    static AuthenticateCognito from(AuthenticateCognitoActionConfig found) {
        Session session = new Session(
                SortedMaps.copyOf(found.authenticationRequestExtraParams()),
                optional(found.onUnauthenticatedRequestAsString()),
                optional(found.scope()),
                optional(found.sessionCookieName()),
                optional(found.sessionTimeout()));
        return new AuthenticateCognito(
                session, text(found.userPoolArn()), text(found.userPoolClientId()), text(found.userPoolDomain()));
    }

    static AuthenticateOidc from(AuthenticateOidcActionConfig found) {
        Session session = new Session(
                SortedMaps.copyOf(found.authenticationRequestExtraParams()),
                optional(found.onUnauthenticatedRequestAsString()),
                optional(found.scope()),
                optional(found.sessionCookieName()),
                optional(found.sessionTimeout()));
        return new AuthenticateOidc(
                session,
                text(found.issuer()),
                text(found.authorizationEndpoint()),
                text(found.tokenEndpoint()),
                text(found.userInfoEndpoint()),
                text(found.clientId()),
                text(found.clientSecret()));
    }

    static ValidateJwt from(JwtValidationActionConfig found) {
        return new ValidateJwt(
                text(found.jwksEndpoint()),
                text(found.issuer()),
                found.additionalClaims().stream()
                        .map(claim -> new Claim(text(claim.formatAsString()), text(claim.name()), claim.values()))
                        .toList());
    }

    private static @Nullable Map<String, String> extraParams(Session session) {
        return session.extraParams().isEmpty() ? null : session.extraParams();
    }
}
