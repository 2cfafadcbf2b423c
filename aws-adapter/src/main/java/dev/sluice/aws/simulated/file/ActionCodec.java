package dev.sluice.aws.simulated.file;

import dev.sluice.aws.simulated.world.Refs;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.Action.AuthenticateCognito;
import dev.sluice.core.model.Action.AuthenticateOidc;
import dev.sluice.core.model.Action.Claim;
import dev.sluice.core.model.Action.FixedResponse;
import dev.sluice.core.model.Action.Forward;
import dev.sluice.core.model.Action.Redirect;
import dev.sluice.core.model.Action.Session;
import dev.sluice.core.model.Action.Stickiness;
import dev.sluice.core.model.Action.ValidateJwt;
import dev.sluice.core.model.Action.WeightedTargetGroup;
import dev.sluice.core.model.Ref;

/** Actions of listeners and rules. The client secret of a login is not kept, as AWS never shows it either. */
final class ActionCodec {
    private ActionCodec() {}

    static Action read(NodeReader node) {
        String type = node.text("type");
        return switch (type) {
            case "forward" -> forward(node);
            case "redirect" ->
                new Redirect(
                        node.optionalText("host"),
                        node.optionalText("path"),
                        node.optionalText("port"),
                        node.optionalText("protocol"),
                        node.optionalText("query"),
                        node.text("statusCode"));
            case "fixed-response" ->
                new FixedResponse(
                        node.optionalText("contentType"), node.optionalText("messageBody"), node.text("statusCode"));
            case "authenticate-cognito" ->
                new AuthenticateCognito(
                        session(node),
                        node.text("userPoolArn"),
                        node.text("userPoolClientId"),
                        node.text("userPoolDomain"));
            case "authenticate-oidc" -> oidc(node);
            case "jwt-validation" ->
                new ValidateJwt(
                        node.text("jwksEndpoint"),
                        node.text("issuer"),
                        node.list("additionalClaims").stream()
                                .map(claim ->
                                        new Claim(claim.text("format"), claim.text("name"), claim.texts("values")))
                                .toList());
            default -> throw node.wrong("type", type, "a type of action, such as forward");
        };
    }

    private static Forward forward(NodeReader node) {
        return new Forward(
                node.list("targetGroups").stream()
                        .map(group -> new WeightedTargetGroup(
                                Ref.literal(group.text("arn")), group.optionalInteger("weight")))
                        .toList(),
                node.child("stickiness")
                        .map(child -> new Stickiness(
                                child.optionalFlag("enabled"), child.optionalInteger("durationSeconds"))));
    }

    private static AuthenticateOidc oidc(NodeReader node) {
        return new AuthenticateOidc(
                session(node),
                node.text("issuer"),
                node.text("authorizationEndpoint"),
                node.text("tokenEndpoint"),
                node.text("userInfoEndpoint"),
                node.text("clientId"),
                "");
    }

    private static Session session(NodeReader node) {
        return new Session(
                node.map("extraParams"),
                node.optionalText("onUnauthenticatedRequest"),
                node.optionalText("scope"),
                node.optionalText("cookieName"),
                node.optionalLong("timeoutSeconds"));
    }

    static NodeWriter write(Action action) {
        NodeWriter writer = new NodeWriter().text("type", action.type());
        return switch (action) {
            case Forward forward -> forward(writer, forward);
            case Redirect redirect ->
                writer.text("host", redirect.host())
                        .text("path", redirect.path())
                        .text("port", redirect.port())
                        .text("protocol", redirect.protocol())
                        .text("query", redirect.query())
                        .text("statusCode", redirect.statusCode());
            case FixedResponse response ->
                writer.text("contentType", response.contentType())
                        .text("messageBody", response.messageBody())
                        .text("statusCode", response.statusCode());
            case AuthenticateCognito cognito ->
                session(writer, cognito.session())
                        .text("userPoolArn", cognito.userPoolArn())
                        .text("userPoolClientId", cognito.userPoolClientId())
                        .text("userPoolDomain", cognito.userPoolDomain());
            case AuthenticateOidc oidc ->
                session(writer, oidc.session())
                        .text("issuer", oidc.issuer())
                        .text("authorizationEndpoint", oidc.authorizationEndpoint())
                        .text("tokenEndpoint", oidc.tokenEndpoint())
                        .text("userInfoEndpoint", oidc.userInfoEndpoint())
                        .text("clientId", oidc.clientId());
            case ValidateJwt jwt ->
                writer.text("jwksEndpoint", jwt.jwksEndpoint())
                        .text("issuer", jwt.issuer())
                        .list(
                                "additionalClaims",
                                jwt.additionalClaims(),
                                claim -> new NodeWriter()
                                        .text("format", claim.format())
                                        .text("name", claim.name())
                                        .texts("values", claim.values()));
        };
    }

    private static NodeWriter forward(NodeWriter writer, Forward forward) {
        writer.list(
                "targetGroups",
                forward.targetGroups(),
                group -> new NodeWriter()
                        .text("arn", Refs.text(group.targetGroup()))
                        .number("weight", group.weight()));
        forward.stickiness()
                .ifPresent(stickiness -> writer.child(
                        "stickiness",
                        new NodeWriter()
                                .flag("enabled", stickiness.enabled())
                                .number("durationSeconds", stickiness.durationSeconds())));
        return writer;
    }

    private static NodeWriter session(NodeWriter writer, Session session) {
        return writer.map("extraParams", session.extraParams())
                .text("onUnauthenticatedRequest", session.onUnauthenticatedRequest())
                .text("scope", session.scope())
                .text("cookieName", session.cookieName())
                .number("timeoutSeconds", session.timeoutSeconds());
    }
}
