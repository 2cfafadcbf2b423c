package dev.sluice.core.ingress.rule;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.GivenIngress.backend;
import static dev.sluice.core.ingress.rule.RuleScenario.HTTP;
import static dev.sluice.core.ingress.rule.RuleScenario.HTTPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.given.GivenIngress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleOptimizationTest {
    private static final String SPECIFIC = "ImplementationSpecific";
    private static final String TO_HTTPS = "{\"type\":\"redirect\",\"redirectConfig\":"
            + "{\"protocol\":\"HTTPS\",\"port\":\"443\",\"statusCode\":\"HTTP_301\"}}";

    private final RuleScenario scenario = RuleScenario.with(aService("t/api").build());

    private List<List<String>> paths(RoutingListener listener, GivenIngress ingress) {
        return RuleScenario.paths(scenario.build(listener, ingress.build()));
    }

    /** An Ingress whose action {@code r} redirects, from the given host and path. */
    private static GivenIngress redirecting(String host, String path, String redirect) {
        return anIngress("t/a")
                .annotated("actions.r", redirect)
                .routing(host, path, SPECIFIC, backend("r", PortReference.of("use-annotation")));
    }

    private static GivenIngress then(GivenIngress ingress, String host, String path) {
        return ingress.routing(host, path, SPECIFIC, backend("api", PortReference.of(80)));
    }

    private static String redirect(String parts) {
        return "{\"type\":\"redirect\",\"redirectConfig\":{" + parts + "\"statusCode\":\"HTTP_301\"}}";
    }

    @Test
    void oneSetOfPathsServesARedirectAndItsDestination() {
        GivenIngress ingress = then(redirecting("", "/*", TO_HTTPS), "", "/api");

        assertThat(paths(HTTP, ingress)).containsExactly(List.of("/*"));
        assertThat(paths(HTTPS, ingress)).containsExactly(List.of("/api"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"host\":\"#{host}\",",
                "\"host\":\"h\",",
                "\"path\":\"/#{path}\",",
                "\"path\":\"/p\",",
                "\"port\":\"#{port}\",",
                "\"port\":\"80\",",
                "\"protocol\":\"#{protocol}\",",
                "\"protocol\":\"HTTP\",",
                "\"query\":\"#{query}\",",
                "\"query\":null,",
            })
    void aRedirectToWhereTheRequestIsAlreadyIsLeftOut(String part) {
        assertThat(paths(HTTP, redirecting("h", "/p", redirect(part)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"host\":\"H\",",
                "\"host\":\"\",",
                "\"path\":\"/q\",",
                "\"port\":\"443\",",
                "\"protocol\":\"HTTPS\",",
                "\"query\":\"\",",
            })
    void aRedirectToAnywhereElseStays(String part) {
        assertThat(paths(HTTP, redirecting("h", "/p", redirect(part)))).containsExactly(List.of("/p"));
    }

    @Test
    void aRedirectFromARegularExpressionStaysEvenToItself() {
        GivenIngress ingress = redirecting("h", "/^p", redirect("")).annotated("use-regex-path-match", "true");

        assertThat(paths(HTTP, ingress)).containsExactly(List.of("^p"));
    }

    @Test
    void whatStandsBehindARedirectOfTheSameHostAndPathIsLeftOut() {
        assertThat(paths(HTTP, then(redirecting("h", "/p", TO_HTTPS), "h", "/p")))
                .hasSize(1);
        assertThat(paths(HTTP, then(redirecting("", "/p", TO_HTTPS), "h", "/p")))
                .hasSize(1);
        assertThat(paths(HTTP, then(redirecting("h", "", TO_HTTPS), "h", "/p"))).hasSize(1);
    }

    @Test
    void whatReachesFurtherThanTheRedirectStays() {
        assertThat(paths(HTTP, then(redirecting("h", "/p", TO_HTTPS), "i", "/p")))
                .hasSize(2);
        assertThat(paths(HTTP, then(redirecting("h", "/p", TO_HTTPS), "", "/p")))
                .hasSize(2);
        assertThat(paths(HTTP, then(redirecting("h", "/p", TO_HTTPS), "h", "/q")))
                .hasSize(2);
        assertThat(paths(HTTP, then(redirecting("h", "/p", TO_HTTPS), "h", ""))).hasSize(2);
    }

    @Test
    void aRedirectWithOtherConditionsTakesNothingFromLaterRules() {
        GivenIngress narrow = redirecting("", "/*", TO_HTTPS)
                .annotated(
                        "conditions.r", "[{\"field\":\"source-ip\",\"sourceIPConfig\":{\"values\":[\"10.0.0.0/8\"]}}]");

        assertThat(paths(HTTP, then(narrow, "", "/p"))).hasSize(2);
    }

    @Test
    void aRedirectWhoseHostsAreRegularExpressionsCountsAsForAnyHost() {
        GivenIngress ingress = redirecting("", "/*", TO_HTTPS)
                .annotated(
                        "conditions.r",
                        "[{\"field\":\"host-header\",\"hostHeaderConfig\":{\"regexValues\":[\"^h\"]}}]");

        assertThat(paths(HTTP, then(ingress, "other", "/p"))).hasSize(1);
    }

    @Test
    void whatARedirectThatIsLeftOutWouldTakeStays() {
        assertThat(paths(HTTP, then(redirecting("", "/*", redirect("")), "", "/p")))
                .containsExactly(List.of("/p"));
    }

    @Test
    void rulesBehindForwardsStay() {
        GivenIngress ingress = then(then(anIngress("t/a"), "", "/*"), "", "/p");

        assertThat(paths(HTTP, ingress)).hasSize(2);
    }
}
