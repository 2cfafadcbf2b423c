package dev.sluice.core.ingress.rule;

import static dev.sluice.core.given.Given.aSecret;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.key;
import static dev.sluice.core.ingress.rule.RuleScenario.HTTP;
import static dev.sluice.core.ingress.rule.RuleScenario.HTTPS;
import static dev.sluice.core.ingress.rule.RuleScenario.forwardTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.Action;
import dev.sluice.core.model.ListenerRule;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.problem.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static final String COGNITO = "{\"userPoolARN\":\"arn:pool\",\"userPoolClientID\":\"c\","
            + "\"userPoolDomain\":\"d\",\"authenticationRequestExtraParams\":{\"k\":\"v\"}}";
    private static final String OIDC =
            "{\"issuer\":\"https://i\",\"authorizationEndpoint\":\"https://a\",\"tokenEndpoint\":\"https://t\","
                    + "\"userInfoEndpoint\":\"https://u\",\"secretName\":\"client\"}";
    private static final Action.Session DEFAULT_SESSION = new Action.Session(
            SortedMaps.copyOf(Map.of()),
            Optional.of("authenticate"),
            Optional.of("openid"),
            Optional.of("AWSELBAuthSessionCookie"),
            OptionalLong.of(604_800));
    private static final Action COGNITO_LOGIN = new Action.AuthenticateCognito(
            new Action.Session(
                    SortedMaps.copyOf(Map.of("k", "v")),
                    DEFAULT_SESSION.onUnauthenticatedRequest(),
                    DEFAULT_SESSION.scope(),
                    DEFAULT_SESSION.cookieName(),
                    DEFAULT_SESSION.timeoutSeconds()),
            "arn:pool",
            "c",
            "d");

    private final RuleScenario scenario = RuleScenario.with(
            aService("t/api").build(),
            aService("t/open").annotated("auth-type", "none").build(),
            aService("t/closed")
                    .annotated("auth-type", "cognito")
                    .annotated("auth-idp-cognito", COGNITO)
                    .build());

    private List<Action> actions(RoutingListener listener, GivenIngress ingress) {
        return scenario.build(listener, ingress.build()).rules().stream()
                .map(ListenerRule::actions)
                .findFirst()
                .orElseThrow();
    }

    private static GivenIngress toApi() {
        return anIngress("t/a").routing("h", "/", "api");
    }

    private static GivenIngress withCognito() {
        return toApi().annotated("auth-type", "cognito").annotated("auth-idp-cognito", COGNITO);
    }

    private static GivenIngress withOidc() {
        return toApi().annotated("auth-type", "oidc").annotated("auth-idp-oidc", OIDC);
    }

    @Test
    void onHttpsUsersLogInBeforeTheBackendActs() {
        assertThat(actions(HTTPS, withCognito())).containsExactly(COGNITO_LOGIN, forwardTo("t/a-api:80"));
        assertThat(actions(HTTP, withCognito())).containsExactly(forwardTo("t/a-api:80"));
    }

    @Test
    void theSessionCanBeConfigured() {
        GivenIngress ingress = withCognito()
                .annotated("auth-on-unauthenticated-request", "deny")
                .annotated("auth-scope", "email")
                .annotated("auth-session-cookie", "crumb")
                .annotated("auth-session-timeout", "60");

        assertThat(actions(HTTPS, ingress).getFirst())
                .isEqualTo(new Action.AuthenticateCognito(
                        new Action.Session(
                                SortedMaps.copyOf(Map.of("k", "v")),
                                Optional.of("deny"),
                                Optional.of("email"),
                                Optional.of("crumb"),
                                OptionalLong.of(60)),
                        "arn:pool",
                        "c",
                        "d"));
    }

    @Test
    void aServiceHasItsSayWhereAllRequestsGoToIt() {
        GivenIngress toOpen = anIngress("t/a")
                .annotated("auth-type", "cognito")
                .annotated("auth-idp-cognito", COGNITO)
                .routing("h", "/", "open");
        GivenIngress toClosed = anIngress("t/a").routing("h", "/", "closed");
        GivenIngress toBoth = anIngress("t/a").annotated("actions.x", """
                        {"type":"forward","forwardConfig":{"targetGroups":[
                          {"serviceName":"closed","servicePort":80,"weight":1},
                          {"serviceName":"closed","servicePort":80,"weight":1}]}}""").routingToAction("h", "/", "x");

        assertThat(actions(HTTPS, toOpen)).containsExactly(forwardTo("t/a-open:80"));
        assertThat(actions(HTTPS, toClosed)).containsExactly(COGNITO_LOGIN, forwardTo("t/a-closed:80"));
        assertThat(actions(HTTPS, toBoth)).hasSize(1);
    }

    @Test
    void anOidcClientComesFromASecretWithLineEndsTrimmed() {
        RuleScenario withSecret = RuleScenario.with(
                aService("t/api").build(),
                aSecret("t/client", Map.of("clientId", "id \n", "clientSecret", "secret \n\u0000")));

        ListenerRules rules = withSecret.build(HTTPS, withOidc().build());

        assertThat(rules.rules().getFirst().actions())
                .containsExactly(
                        new Action.AuthenticateOidc(
                                DEFAULT_SESSION, "https://i", "https://a", "https://t", "https://u", "id", "secret "),
                        forwardTo("t/a-api:80"));
        assertThat(withSecret.secrets()).containsExactly(key("t/client"));
        assertThat(withSecret.warnings())
                .containsExactly("Secret t/client: data.clientSecret: \"\": ends in a blank, which is sent to the"
                        + " provider as part of the client's secret");
    }

    @Test
    void anOidcSecretThatIsNotThereIsAnErrorOnHttpsOnly() {
        actions(HTTP, withOidc());
        assertThat(scenario.texts()).isEmpty();
        assertThat(scenario.secrets()).isEmpty();

        actions(HTTPS, withOidc());
        assertThat(scenario.texts())
                .containsExactly("Ingress t/a: alb.ingress.kubernetes.io/auth-idp-oidc: \"t/client\":"
                        + " secrets \"client\" not found");
    }

    @Test
    void anOidcSecretNeedsBothKeys() {
        RuleScenario withSecret = RuleScenario.with(aService("t/api").build(), aSecret("t/client", Map.of("x", "y")));

        withSecret.build(HTTPS, withOidc().build());

        assertThat(withSecret.texts())
                .containsExactly(
                        "Secret t/client: data.clientID: \"\": missing clientID, secret: t/client",
                        "Secret t/client: data.clientSecret: \"\": missing clientSecret, secret: t/client");
    }

    @Test
    void anOidcSecretThatCannotBeReadIsTheClustersFault() {
        RuleScenario denied = RuleScenario.with(aService("t/api").build()).withSecretsDenied();

        denied.build(HTTPS, withOidc().build());

        assertThat(denied.problems())
                .containsExactly(Problem.error(
                                ProblemCode.CLUSTER_UNAVAILABLE,
                                new Subject("Ingress", key("t/a")),
                                "alb.ingress.kubernetes.io/auth-idp-oidc",
                                "t/client",
                                "secrets are forbidden")
                        .withHint("the controller needs a Role in namespace t with verbs get, list and watch on"
                                + " secrets"));
    }

    @Test
    void aTypeNeedsItsProviderOnHttpsOnly() {
        actions(HTTP, toApi().annotated("auth-type", "cognito"));
        assertThat(scenario.texts()).isEmpty();

        actions(HTTPS, toApi().annotated("auth-type", "cognito"));
        actions(HTTPS, toApi().annotated("auth-type", "oidc"));
        assertThat(scenario.texts())
                .containsExactly(
                        "Ingress t/a: alb.ingress.kubernetes.io/auth-type: \"cognito\": missing IDPConfigCognito",
                        "Ingress t/a: alb.ingress.kubernetes.io/auth-type: \"oidc\": missing IDPConfigOIDC");
    }

    @Test
    void aWrongValueIsAnErrorEvenWhereNobodyLogsIn() {
        actions(HTTP, toApi().annotated("auth-idp-oidc", "{").annotated("auth-session-timeout", "soon"));

        assertThat(scenario.errors())
                .satisfiesExactly(
                        provider -> assertThat(provider)
                                .startsWith("failed to parse json annotation,"
                                        + " alb.ingress.kubernetes.io/auth-idp-oidc: {: "),
                        timeout -> assertThat(timeout).startsWith("failed to parse int64 annotation"));
    }

    @Test
    void aProviderThatCannotBeReadIsReportedForThatAlone() {
        actions(HTTPS, toApi().annotated("auth-type", "oidc").annotated("auth-idp-oidc", "{"));

        assertThat(scenario.errors()).hasSize(1);
    }

    @Test
    void theDefaultBackendAsksForLogInToo() {
        GivenIngress ingress = anIngress("t/a")
                .annotated("auth-type", "cognito")
                .annotated("auth-idp-cognito", COGNITO)
                .byDefaultTo("api");

        assertThat(scenario.build(HTTPS, ingress.build()).defaultActions())
                .containsExactly(COGNITO_LOGIN, forwardTo("t/a-api:80"));
    }

    @Test
    void tokensCanBeAskedForInsteadOfLogIn() {
        GivenIngress ingress = toApi().annotated("jwt-validation", """
                        {"jwksEndpoint":"https://k","issuer":"me",
                         "additionalClaims":[{"format":"single-string","name":"n","values":["v"]}]}""");

        assertThat(actions(HTTPS, ingress))
                .containsExactly(
                        new Action.ValidateJwt(
                                "https://k", "me", List.of(new Action.Claim("single-string", "n", List.of("v")))),
                        forwardTo("t/a-api:80"));
        assertThat(actions(HTTP, ingress)).containsExactly(forwardTo("t/a-api:80"));
    }

    @Test
    void tokensAndLogInExcludeEachOtherOnHttps() {
        GivenIngress both = withCognito().annotated("jwt-validation", "{\"jwksEndpoint\":\"k\",\"issuer\":\"i\"}");

        actions(HTTP, both);
        assertThat(scenario.errors()).isEmpty();

        actions(HTTPS, both);
        assertThat(scenario.errors()).containsExactly("authentication and jwt validation can't both be configured");
    }

    @Test
    void everyRequiredPartOfATokenIsAskedForWhereverItCounts() {
        actions(HTTP, toApi().annotated("jwt-validation", "{\"additionalClaims\":[{}]}"));

        assertThat(scenario.errors())
                .containsExactly(
                        "jwksEndpoint is a required field for jwt validation",
                        "issuer is a required field for jwt validation",
                        "format is a required field for additional claims for jwt validation",
                        "name is a required field for additional claims for jwt validation",
                        "values must not be empty for additional claims for jwt validation");
    }
}
