package dev.sluice.core.planning.difference;

import dev.sluice.core.model.Action;
import dev.sluice.core.model.MutualAuthentication;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleTransform;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Actions, conditions, transforms and other settings in one line, for people. Secrets are left out. */
public final class ActionText {
    private ActionText() {}

    public static String actions(List<Action> actions) {
        return actions.stream().map(ActionText::of).collect(Collectors.joining(", then "));
    }

    public static String conditions(List<RuleCondition> conditions) {
        return conditions.stream().map(ActionText::of).collect(Collectors.joining(" and "));
    }

    public static String transforms(List<RuleTransform> transforms) {
        return transforms.stream()
                .map(transform -> transform.type().apiName() + " "
                        + transform.rewrites().stream()
                                .map(rewrite -> rewrite.regex() + " to " + rewrite.replace())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" and "));
    }

    public static String ref(Ref ref) {
        return switch (ref) {
            case Ref.Literal literal -> literal.value();
            case Ref.ExistingCertificate certificate -> certificate.arn();
            case Ref.To to -> "(" + to.resource().id() + ")";
        };
    }

    /** The mode and what goes with it; empty if nothing is said. */
    public static String mutualAuthentication(Optional<MutualAuthentication> authentication) {
        return authentication
                .map(each -> each.mode()
                        + each.trustStoreArn()
                                .filter(arn -> !arn.isEmpty())
                                .map(arn -> " " + arn)
                                .orElse("")
                        + each.ignoreClientCertificateExpiry()
                                .filter(ignored -> ignored)
                                .map(ignored -> ", expired ones accepted")
                                .orElse("")
                        + each.advertiseTrustStoreCaNames()
                                .map(names -> ", CA names " + names)
                                .orElse(""))
                .orElse("");
    }

    /** Everything that is compared is shown, so that a difference can be seen; but for the client of a login. */
    private static String of(Action action) {
        return switch (action) {
            case Action.Forward forward ->
                "forward to "
                        + targetGroups(forward.targetGroups())
                        + forward.stickiness()
                                .filter(stickiness -> stickiness.enabled().orElse(false))
                                .map(stickiness -> " (sticky)")
                                .orElse("");
            case Action.Redirect redirect ->
                "redirect to " + redirect.protocol().orElse("#{protocol}") + "://"
                        + redirect.host().orElse("#{host}") + ":"
                        + redirect.port().orElse("#{port}")
                        + redirect.path().orElse("/#{path}")
                        + redirect.query().map(query -> "?" + query).orElse("") + " (" + redirect.statusCode() + ")";
            case Action.FixedResponse response ->
                "respond " + response.statusCode()
                        + response.contentType().map(type -> " " + type).orElse("")
                        + response.messageBody().map(body -> " \"" + body + '"').orElse("");
            case Action.AuthenticateCognito cognito ->
                "authenticate with Cognito " + cognito.userPoolArn() + " (client " + cognito.userPoolClientId()
                        + ", domain " + cognito.userPoolDomain() + session(cognito.session()) + ")";
            case Action.AuthenticateOidc oidc ->
                "authenticate with OIDC " + oidc.issuer() + " (client [REDACTED], authorization "
                        + oidc.authorizationEndpoint() + ", token " + oidc.tokenEndpoint() + ", user info "
                        + oidc.userInfoEndpoint() + session(oidc.session()) + ")";
            case Action.ValidateJwt jwt ->
                "validate JWT of " + jwt.issuer() + " (keys " + jwt.jwksEndpoint() + ")"
                        + jwt.additionalClaims().stream()
                                .map(claim -> ", " + claim.name() + " " + claim.format() + " " + claim.values())
                                .collect(Collectors.joining());
        };
    }

    private static String session(Action.Session session) {
        String timeout = session.timeoutSeconds().isPresent()
                ? ", session of " + session.timeoutSeconds().getAsLong() + " s"
                : "";
        return session.scope().map(scope -> ", scope " + scope).orElse("")
                + session.onUnauthenticatedRequest()
                        .map(otherwise -> ", else " + otherwise)
                        .orElse("")
                + session.cookieName().map(cookie -> ", cookie " + cookie).orElse("")
                + timeout
                + (session.extraParams().isEmpty() ? "" : ", with " + session.extraParams());
    }

    /** The weight of a single target group means nothing. */
    private static String targetGroups(List<Action.WeightedTargetGroup> groups) {
        return groups.size() == 1
                ? ref(groups.getFirst().targetGroup())
                : groups.stream().map(ActionText::of).collect(Collectors.joining(", "));
    }

    private static String of(Action.WeightedTargetGroup group) {
        String weight = group.weight().isPresent() ? " x" + group.weight().getAsInt() : "";
        return ref(group.targetGroup()) + weight;
    }

    private static String of(RuleCondition condition) {
        return condition.field() + " "
                + switch (condition) {
                    case RuleCondition.HostHeader host -> values(host.values(), host.regexValues());
                    case RuleCondition.PathPattern path -> values(path.values(), path.regexValues());
                    case RuleCondition.HttpHeader header ->
                        header.name() + " " + values(header.values(), header.regexValues());
                    case RuleCondition.HttpRequestMethod method -> values(method.values(), List.of());
                    case RuleCondition.QueryString query ->
                        query.values().stream()
                                .map(pair -> pair.key().map(key -> key + "=").orElse("") + pair.value())
                                .collect(Collectors.joining(", "));
                    case RuleCondition.SourceIp source -> values(source.values(), List.of());
                    case RuleCondition.Other other -> "";
                };
    }

    private static String values(List<String> values, List<String> regexes) {
        return Optional.of(String.join(", ", values))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> "~ " + String.join(", ", regexes));
    }
}
