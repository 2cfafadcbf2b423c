package dev.sluice.core.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.sluice.core.model.Action;

/** Writes actions of listeners and rules into the model document; clients' ids and secrets are left out. */
final class ActionJson {
    private static final String REDACTED = "[REDACTED]";

    private ActionJson() {}

    static JsonNode of(Action action) {
        DocumentNode node = new DocumentNode().text("type", action.type());
        return switch (action) {
            case Action.Forward forward ->
                node.node("forwardConfig", forward(forward)).toJson();
            case Action.Redirect redirect ->
                node.node("redirectConfig", redirect(redirect)).toJson();
            case Action.FixedResponse response ->
                node.node("fixedResponseConfig", fixedResponse(response)).toJson();
            case Action.AuthenticateCognito cognito ->
                node.node("authenticateCognitoConfig", cognito(cognito)).toJson();
            case Action.AuthenticateOidc oidc ->
                node.node("authenticateOIDCConfig", oidc(oidc)).toJson();
            case Action.ValidateJwt jwt ->
                node.node("jwtValidationConfig", jwt(jwt)).toJson();
        };
    }

    private static JsonNode forward(Action.Forward forward) {
        DocumentNode node = new DocumentNode();
        node.listOrNull(
                "targetGroups",
                forward.targetGroups(),
                group -> new DocumentNode()
                        .ref("targetGroupARN", group.targetGroup())
                        .number("weight", group.weight())
                        .toJson());
        return node.node(
                        "targetGroupStickinessConfig",
                        forward.stickiness(),
                        stickiness -> new DocumentNode()
                                .flag("enabled", stickiness.enabled())
                                .number("durationSeconds", stickiness.durationSeconds())
                                .toJson())
                .toJson();
    }

    private static JsonNode redirect(Action.Redirect redirect) {
        return new DocumentNode()
                .text("host", redirect.host())
                .text("path", redirect.path())
                .text("port", redirect.port())
                .text("protocol", redirect.protocol())
                .text("query", redirect.query())
                .text("statusCode", redirect.statusCode())
                .toJson();
    }

    private static JsonNode fixedResponse(Action.FixedResponse response) {
        return new DocumentNode()
                .text("contentType", response.contentType())
                .text("messageBody", response.messageBody())
                .text("statusCode", response.statusCode())
                .toJson();
    }

    private static JsonNode cognito(Action.AuthenticateCognito cognito) {
        return session(cognito.session())
                .text("userPoolARN", cognito.userPoolArn())
                .text("userPoolClientID", cognito.userPoolClientId())
                .text("userPoolDomain", cognito.userPoolDomain())
                .toJson();
    }

    private static JsonNode oidc(Action.AuthenticateOidc oidc) {
        return session(oidc.session())
                .text("issuer", oidc.issuer())
                .text("authorizationEndpoint", oidc.authorizationEndpoint())
                .text("tokenEndpoint", oidc.tokenEndpoint())
                .text("userInfoEndpoint", oidc.userInfoEndpoint())
                .text("clientID", REDACTED)
                .text("clientSecret", REDACTED)
                .toJson();
    }

    private static DocumentNode session(Action.Session session) {
        DocumentNode node = new DocumentNode()
                .texts("authenticationRequestExtraParams", session.extraParams())
                .textUnlessEmpty(
                        "onUnauthenticatedRequest",
                        session.onUnauthenticatedRequest().orElse(""))
                .text("scope", session.scope())
                .text("sessionCookieName", session.cookieName());
        session.timeoutSeconds().ifPresent(seconds -> node.number("sessionTimeout", seconds));
        return node;
    }

    private static JsonNode jwt(Action.ValidateJwt jwt) {
        return new DocumentNode()
                .text("jwksEndpoint", jwt.jwksEndpoint())
                .text("issuer", jwt.issuer())
                .list(
                        "additionalClaims",
                        jwt.additionalClaims(),
                        claim -> new DocumentNode()
                                .text("format", claim.format())
                                .text("name", claim.name())
                                .node("values", DocumentNode.array(claim.values(), TextNode::valueOf))
                                .toJson())
                .toJson();
    }
}
