package dev.sluice.core.model;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;

/** What a listener or rule does with a request; several form a chain that ends in forward, redirect or response. */
public sealed interface Action {
    /** AWS's word for the type. */
    String type();

    /** Send the request to target groups, by weight if there are several. */
    record Forward(List<WeightedTargetGroup> targetGroups, Optional<Stickiness> stickiness) implements Action {
        public Forward {
            targetGroups = List.copyOf(targetGroups);
            requireNonNull(stickiness, "stickiness");
        }

        @Override
        public String type() {
            return "forward";
        }
    }

    record WeightedTargetGroup(Ref targetGroup, OptionalInt weight) {
        public WeightedTargetGroup {
            requireNonNull(targetGroup, "targetGroup");
            requireNonNull(weight, "weight");
        }
    }

    /** Stickiness between target groups; each part may be absent. */
    record Stickiness(Optional<Boolean> enabled, OptionalInt durationSeconds) {
        public Stickiness {
            requireNonNull(enabled, "enabled");
            requireNonNull(durationSeconds, "durationSeconds");
        }
    }

    /** Answer with a redirect; an absent part is kept from the request. */
    record Redirect(
            Optional<String> host,
            Optional<String> path,
            Optional<String> port,
            Optional<String> protocol,
            Optional<String> query,
            String statusCode)
            implements Action {
        public Redirect {
            requireNonNull(host, "host");
            requireNonNull(path, "path");
            requireNonNull(port, "port");
            requireNonNull(protocol, "protocol");
            requireNonNull(query, "query");
            requireNonNull(statusCode, "statusCode");
        }

        @Override
        public String type() {
            return "redirect";
        }
    }

    record FixedResponse(Optional<String> contentType, Optional<String> messageBody, String statusCode)
            implements Action {
        /** The answer to requests that nothing is there for. */
        public static FixedResponse notFound() {
            return new FixedResponse(Optional.of("text/plain"), Optional.empty(), "404");
        }

        public FixedResponse {
            requireNonNull(contentType, "contentType");
            requireNonNull(messageBody, "messageBody");
            requireNonNull(statusCode, "statusCode");
        }

        @Override
        public String type() {
            return "fixed-response";
        }
    }

    /** What both kinds of authentication share. */
    record Session(
            SortedMap<String, String> extraParams,
            Optional<String> onUnauthenticatedRequest,
            Optional<String> scope,
            Optional<String> cookieName,
            OptionalLong timeoutSeconds) {
        public Session {
            extraParams = SortedMaps.copyOf(extraParams);
            requireNonNull(onUnauthenticatedRequest, "onUnauthenticatedRequest");
            requireNonNull(scope, "scope");
            requireNonNull(cookieName, "cookieName");
            requireNonNull(timeoutSeconds, "timeoutSeconds");
        }
    }

    record AuthenticateCognito(Session session, String userPoolArn, String userPoolClientId, String userPoolDomain)
            implements Action {
        public AuthenticateCognito {
            requireNonNull(session, "session");
            requireNonNull(userPoolArn, "userPoolArn");
            requireNonNull(userPoolClientId, "userPoolClientId");
            requireNonNull(userPoolDomain, "userPoolDomain");
        }

        @Override
        public String type() {
            return "authenticate-cognito";
        }
    }

    /** Log in with an OpenID Connect provider; {@code toString} hides the client's id and secret. */
    record AuthenticateOidc(
            Session session,
            String issuer,
            String authorizationEndpoint,
            String tokenEndpoint,
            String userInfoEndpoint,
            String clientId,
            String clientSecret)
            implements Action {
        public AuthenticateOidc {
            requireNonNull(session, "session");
            requireNonNull(issuer, "issuer");
            requireNonNull(authorizationEndpoint, "authorizationEndpoint");
            requireNonNull(tokenEndpoint, "tokenEndpoint");
            requireNonNull(userInfoEndpoint, "userInfoEndpoint");
            requireNonNull(clientId, "clientId");
            requireNonNull(clientSecret, "clientSecret");
        }

        @Override
        public String type() {
            return "authenticate-oidc";
        }

        @Override
        public String toString() {
            return "AuthenticateOidc[session=" + session + ", issuer=" + issuer + ", authorizationEndpoint="
                    + authorizationEndpoint + ", tokenEndpoint=" + tokenEndpoint + ", userInfoEndpoint="
                    + userInfoEndpoint + ", client=[REDACTED]]";
        }
    }

    record ValidateJwt(String jwksEndpoint, String issuer, List<Claim> additionalClaims) implements Action {
        public ValidateJwt {
            requireNonNull(jwksEndpoint, "jwksEndpoint");
            requireNonNull(issuer, "issuer");
            additionalClaims = List.copyOf(additionalClaims);
        }

        @Override
        public String type() {
            return "jwt-validation";
        }
    }

    record Claim(String format, String name, List<String> values) {
        public Claim {
            requireNonNull(format, "format");
            requireNonNull(name, "name");
            values = List.copyOf(values);
        }
    }
}
