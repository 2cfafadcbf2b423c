package dev.sluice.core.annotation;

import static dev.sluice.core.annotation.AnnotationEntry.alb;

import dev.sluice.core.annotation.json.JsonForm;
import dev.sluice.core.annotation.syntax.ValueSyntax;
import dev.sluice.core.annotation.value.ActionValue;
import dev.sluice.core.annotation.value.CognitoValue;
import dev.sluice.core.annotation.value.ConditionValue;
import dev.sluice.core.annotation.value.JwtValue;
import dev.sluice.core.annotation.value.OidcValue;
import dev.sluice.core.annotation.value.TransformValue;
import java.util.List;

/** Annotations for rules: what they match, what they do, and who has to log in. */
public final class RoutingAnnotations {
    /** By the backend's name as written. */
    public static final AnnotationFamily<ActionValue> ACTIONS = alb(
                    "actions.<name>",
                    ValueSyntax.json("{\"type\": \"fixed-response, redirect or forward\", ...}", ActionValue.FORM)
                            .limitedBy(RoutingLimits::refusal),
                    Usage.of(GroupRule.OWN),
                    "503, Backend action does not exist",
                    "What a backend does whose port has the name use-annotation.")
            .family();
    /** By the backend's name as written. */
    public static final AnnotationFamily<List<ConditionValue>> CONDITIONS = alb(
                    "conditions.<name>",
                    ValueSyntax.json("[{\"field\": \"source-ip\", ...}]", JsonForm.list(ConditionValue.FORM))
                            .limitedBy(RoutingLimits::refusal),
                    Usage.of(GroupRule.OWN),
                    "host and path alone",
                    "What else requests must be like for the rules that lead to this backend.")
            .family();
    /** By the backend's name as written. */
    public static final AnnotationFamily<List<TransformValue>> TRANSFORMS = alb(
                    "transforms.<name>",
                    ValueSyntax.json(
                            "[{\"type\": \"host-header-rewrite or url-rewrite\", ...}]",
                            JsonForm.list(TransformValue.FORM)),
                    Usage.of(GroupRule.OWN),
                    "none",
                    "How requests are rewritten before they go to this backend.")
            .family();

    public static final Annotation<Boolean> USE_REGEX_PATH_MATCH = alb(
                    "use-regex-path-match",
                    ValueSyntax.bool(),
                    Usage.of(GroupRule.OWN),
                    "false",
                    "Whether paths of type ImplementationSpecific, less their first character, are regular expressions.")
            .annotation();
    public static final Annotation<String> AUTH_TYPE = alb(
                    "auth-type",
                    ValueSyntax.oneOf("unknown authType: %s", "none", "cognito", "oidc"),
                    Usage.ofTargetGroup(),
                    "none",
                    "How users log in before HTTPS requests reach the backend.")
            .annotation();
    public static final Annotation<CognitoValue> AUTH_IDP_COGNITO = alb(
                    "auth-idp-cognito",
                    ValueSyntax.json(
                                    "{\"userPoolARN\": \"...\", \"userPoolClientID\": \"...\", \"userPoolDomain\": \"...\"}",
                                    CognitoValue.FORM)
                            .limitedBy(RoutingLimits::refusal),
                    Usage.ofTargetGroup(),
                    "none",
                    "The Cognito user pool for auth-type cognito.")
            .annotation();
    public static final Annotation<OidcValue> AUTH_IDP_OIDC = alb(
                    "auth-idp-oidc",
                    ValueSyntax.json(
                                    "{\"issuer\": \"...\", \"authorizationEndpoint\": \"...\", \"tokenEndpoint\": \"...\","
                                            + " \"userInfoEndpoint\": \"...\", \"secretName\": \"...\"}",
                                    OidcValue.FORM)
                            .limitedBy(RoutingLimits::refusal),
                    Usage.ofTargetGroup(),
                    "none",
                    "The OpenID Connect provider for auth-type oidc, and the Secret with clientID and clientSecret.")
            .annotation();
    public static final Annotation<String> AUTH_ON_UNAUTHENTICATED_REQUEST = alb(
                    "auth-on-unauthenticated-request",
                    AwsLimits.oneOf("authenticate", "allow", "deny"),
                    Usage.ofTargetGroup(),
                    "authenticate",
                    "What happens to requests of users who have not logged in.")
            .annotation();
    public static final Annotation<String> AUTH_SCOPE = alb(
                    "auth-scope",
                    AwsLimits.notEmpty("claims, separated by blanks"),
                    Usage.ofTargetGroup(),
                    "openid",
                    "The user claims to ask the provider for, separated by blanks.")
            .annotation();
    public static final Annotation<String> AUTH_SESSION_COOKIE = alb(
                    "auth-session-cookie",
                    AwsLimits.cookie(),
                    Usage.ofTargetGroup(),
                    "AWSELBAuthSessionCookie",
                    "The name of the cookie that holds the session.")
            .annotation();
    public static final Annotation<Long> AUTH_SESSION_TIMEOUT = alb(
                    "auth-session-timeout",
                    AwsLimits.int64(1, 604_800),
                    Usage.ofTargetGroup(),
                    "604800",
                    "How many seconds a session lasts.")
            .annotation();
    public static final Annotation<JwtValue> JWT_VALIDATION = alb(
                    "jwt-validation",
                    ValueSyntax.json("{\"jwksEndpoint\": \"...\", \"issuer\": \"...\"}", JwtValue.FORM)
                            .limitedBy(RoutingLimits::refusal),
                    Usage.of(GroupRule.OWN),
                    "none",
                    "The JSON web tokens without which HTTPS requests are refused.")
            .annotation();

    private RoutingAnnotations() {}

    static List<AnnotationEntry<?>> entries() {
        return List.of(
                ACTIONS.entry(),
                CONDITIONS.entry(),
                TRANSFORMS.entry(),
                USE_REGEX_PATH_MATCH.entry(),
                AUTH_TYPE.entry(),
                AUTH_IDP_COGNITO.entry(),
                AUTH_IDP_OIDC.entry(),
                AUTH_ON_UNAUTHENTICATED_REQUEST.entry(),
                AUTH_SCOPE.entry(),
                AUTH_SESSION_COOKIE.entry(),
                AUTH_SESSION_TIMEOUT.entry(),
                JWT_VALIDATION.entry());
    }
}
