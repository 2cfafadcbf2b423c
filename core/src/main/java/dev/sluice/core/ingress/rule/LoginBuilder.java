package dev.sluice.core.ingress.rule;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.AnnotationReader;
import dev.sluice.core.annotation.RoutingAnnotations;
import dev.sluice.core.annotation.syntax.WhiteSpace;
import dev.sluice.core.annotation.value.CognitoValue;
import dev.sluice.core.annotation.value.OidcValue;
import dev.sluice.core.cluster.ClusterUnavailableException;
import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Secret;
import dev.sluice.core.ingress.backend.BackendPlace;
import dev.sluice.core.ingress.backend.LoginConfig;
import dev.sluice.core.model.Action;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.problem.Subject;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Builds the log-in action of rules on HTTPS listeners; for OpenID Connect it reads the client's Secret. */
final class LoginBuilder {
    private final ClusterView cluster;
    private final Problems problems;
    private final SortedSet<ObjectKey> secrets = new TreeSet<>();

    LoginBuilder(ClusterView cluster, Problems problems) {
        this.cluster = cluster;
        this.problems = problems;
    }

    /** The action; absent if nobody has to log in, or if something is missing, which is reported. */
    Optional<Action> build(BackendPlace place, AnnotationReader reader, LoginConfig config) {
        return switch (config.type()) {
            case NONE -> Optional.empty();
            case COGNITO ->
                config.cognito()
                        .map(cognito -> cognito(config, cognito))
                        .or(() -> missingProvider(
                                reader, RoutingAnnotations.AUTH_IDP_COGNITO, "missing IDPConfigCognito"));
            case OIDC ->
                config.oidc().isPresent()
                        ? oidc(place, config, config.oidc().get())
                        : missingProvider(reader, RoutingAnnotations.AUTH_IDP_OIDC, "missing IDPConfigOIDC");
        };
    }

    /** The Secrets that were asked for. */
    SortedSet<ObjectKey> secrets() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(secrets));
    }

    private static Action cognito(LoginConfig config, CognitoValue value) {
        return new Action.AuthenticateCognito(
                config.session(value.extraParams()),
                value.userPoolArn(),
                value.userPoolClientId(),
                value.userPoolDomain());
    }

    private static Optional<Action> missingProvider(AnnotationReader reader, Annotation<?> provider, String message) {
        // An annotation that is there and can't be read has been reported for that.
        if (!reader.has(provider)) {
            reader.reject(RoutingAnnotations.AUTH_TYPE, ProblemCode.MISSING_FIELD, message);
        }
        return Optional.empty();
    }

    private Optional<Action> oidc(BackendPlace place, LoginConfig config, OidcValue value) {
        ObjectKey key = new ObjectKey(place.ingress().key().namespace(), value.secretName());
        secrets.add(key);
        return secret(place, key).flatMap(secret -> {
            Optional<String> id = Optional.ofNullable(secret.data().get("clientID"))
                    .or(() -> Optional.ofNullable(secret.data().get("clientId")));
            Optional<String> clientSecret = Optional.ofNullable(secret.data().get("clientSecret"));
            requireKey(id, secret, "clientID");
            requireKey(clientSecret, secret, "clientSecret");
            clientSecret.ifPresent(text -> doubtTrailingBlank(secret, withoutTrailingControls(text)));
            return id.isEmpty() || clientSecret.isEmpty()
                    ? Optional.empty()
                    : Optional.of(oidc(config, value, id.get(), clientSecret.get()));
        });
    }

    private static Action oidc(LoginConfig config, OidcValue value, String clientId, String clientSecret) {
        return new Action.AuthenticateOidc(
                config.session(value.extraParams()),
                value.issuer(),
                value.authorizationEndpoint(),
                value.tokenEndpoint(),
                value.userInfoEndpoint(),
                WhiteSpace.stripTrailing(clientId),
                withoutTrailingControls(clientSecret));
    }

    private void doubtTrailingBlank(Secret secret, String text) {
        if (!WhiteSpace.stripTrailing(text).equals(text)) {
            problems.add(Problem.warning(
                    ProblemCode.INVALID_VALUE,
                    Subject.of(secret),
                    "data.clientSecret",
                    "",
                    "ends in a blank, which is sent to the provider as part of the client's secret"));
        }
    }

    /** A secret may end in a blank on purpose, but never in the line end that an editor leaves. */
    private static String withoutTrailingControls(String text) {
        int end = text.length();
        while (end > 0 && Character.isISOControl(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private Optional<Secret> secret(BackendPlace place, ObjectKey key) {
        Subject subject = Subject.of(place.ingress());
        String field = RoutingAnnotations.AUTH_IDP_OIDC.key();
        try {
            Optional<Secret> found = cluster.secret(key);
            if (found.isEmpty()) {
                problems.add(Problem.error(
                        ProblemCode.OBJECT_NOT_FOUND,
                        subject,
                        field,
                        key.toString(),
                        "secrets \"" + key.name() + "\" not found"));
            }
            return found;
        } catch (ClusterUnavailableException e) {
            problems.add(Problem.error(
                            ProblemCode.CLUSTER_UNAVAILABLE,
                            subject,
                            field,
                            key.toString(),
                            String.valueOf(e.getMessage()))
                    .withHint("the controller needs a Role in namespace " + key.namespace()
                            + " with verbs get, list and watch on secrets"));
            return Optional.empty();
        }
    }

    private void requireKey(Optional<String> value, Secret secret, String name) {
        if (value.isEmpty()) {
            problems.add(Problem.error(
                    ProblemCode.MISSING_FIELD,
                    Subject.of(secret),
                    "data." + name,
                    "",
                    "missing " + name + ", secret: " + secret.key()));
        }
    }
}
