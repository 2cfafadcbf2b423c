package dev.sluice.core.ingress.backend;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.annotation.value.CognitoValue;
import dev.sluice.core.annotation.value.OidcValue;
import dev.sluice.core.model.Action;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/** How users log in before requests reach a backend, from the annotations of its Service and Ingress. */
public record LoginConfig(
        Type type,
        Optional<CognitoValue> cognito,
        Optional<OidcValue> oidc,
        String onUnauthenticatedRequest,
        String scope,
        String cookie,
        long timeoutSeconds) {
    private static final String DEFAULT_ON_UNAUTHENTICATED = "authenticate";
    private static final String DEFAULT_SCOPE = "openid";
    private static final String DEFAULT_COOKIE = "AWSELBAuthSessionCookie";
    private static final long DEFAULT_TIMEOUT = 604_800;

    public LoginConfig {
        requireNonNull(type, "type");
        requireNonNull(cognito, "cognito");
        requireNonNull(oidc, "oidc");
        requireNonNull(onUnauthenticatedRequest, "onUnauthenticatedRequest");
        requireNonNull(scope, "scope");
        requireNonNull(cookie, "cookie");
    }

    /** Who asks users to log in. */
    public enum Type {
        NONE,
        COGNITO,
        OIDC
    }

    /** Reads all of it, whatever the type is, so that a wrong value is found before it is needed. */
    public static LoginConfig read(AnnotationReader reader) {
        Type type = switch (reader.read(RoutingAnnotations.AUTH_TYPE).orElse("none")) {
            case "cognito" -> Type.COGNITO;
            case "oidc" -> Type.OIDC;
            default -> Type.NONE;
        };
        return new LoginConfig(
                type,
                reader.read(RoutingAnnotations.AUTH_IDP_COGNITO),
                reader.read(RoutingAnnotations.AUTH_IDP_OIDC),
                reader.read(RoutingAnnotations.AUTH_ON_UNAUTHENTICATED_REQUEST).orElse(DEFAULT_ON_UNAUTHENTICATED),
                reader.read(RoutingAnnotations.AUTH_SCOPE).orElse(DEFAULT_SCOPE),
                reader.read(RoutingAnnotations.AUTH_SESSION_COOKIE).orElse(DEFAULT_COOKIE),
                reader.read(RoutingAnnotations.AUTH_SESSION_TIMEOUT).orElse(DEFAULT_TIMEOUT));
    }

    /** What both kinds of log-in share, with the parameters that the provider gets besides. */
    public Action.Session session(SortedMap<String, String> extraParams) {
        return new Action.Session(
                extraParams,
                Optional.of(onUnauthenticatedRequest),
                Optional.of(scope),
                Optional.of(cookie),
                OptionalLong.of(timeoutSeconds));
    }
}
