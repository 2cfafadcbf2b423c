package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
    private static final String HELP = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              namespace: help
              name: desk
              annotations:
                kubernetes.io/ingress.class: alb
                alb.ingress.kubernetes.io/actions.moved: >-
                  {"type": "redirect", "redirectConfig": {"host": "new.example.org", "statusCode": "HTTP_301"}}
                alb.ingress.kubernetes.io/conditions.moved: >-
                  [{"field": "http-header", "httpHeaderConfig": {"httpHeaderName": "X-Old", "values": ["yes"]}}]
            spec:
              rules:
                - host: help.example.org
                  http:
                    paths:
                      - path: /
                        pathType: Prefix
                        backend: {service: {name: moved, port: {name: use-annotation}}}
                      - path: /
                        pathType: Prefix
                        backend: {service: {name: faq, port: {number: 80}}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {namespace: help, name: faq}
            spec:
              type: NodePort
              ports: [{port: 80, nodePort: 30081}]
            """;

    @TempDir
    private Path folder;

    private Manifests manifests;

    @BeforeEach
    void writeManifests() {
        manifests = Manifests.ofShop(folder).with("help.yaml", HELP);
    }

    @ParameterizedTest
    @CsvSource({
        "--source-ip, 999.1.1.1, --source-ip: 999.1.1.1 (expected: an address such as 192.0.2.7 or 2001:db8::7)",
        "--method, G ET, --method: G ET (expected: such as GET)",
        "--header, X-Team, --header: X-Team (expected: name=value)"
    })
    void refusesARequestThatNobodyCanSend(String option, String value, String message) {
        CommandRun run = explain("http://shop.example.org/", option, value);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(message + "\n");
    }

    @Test
    void namesListenerRulePlaceAndTargetsOfTheStackThatAsksForTheHost() {
        CommandRun run = explain("http://shop.example.org/cart/7");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                stack     shop/web
                listener  HTTP:80
                rule      1 (host-header shop.example.org and path-pattern /cart, /cart/*)
                from      Ingress shop/web: spec.rules[0].http.paths[0]: "shop.example.org/cart" at %s:14:13
                action    forward to (shop/web-cart:80)
                targets   k8s-shop-cart-2ee302bdf1, instance targets, HTTP:30080
                """.formatted(manifests.path("shop.yaml")));
    }

    @Test
    void saysWhyRulesWerePassedOver() {
        CommandRun run = explain("http://help.example.org/a");

        assertThat(run.out())
                .contains("passed over\n  1: header X-Old is none of [yes] [Ingress help/desk: spec.rules[0]")
                .contains("action    forward to (help/desk-faq:80)");
    }

    @Test
    void headersOfTheRequestCount() {
        CommandRun run = explain("http://help.example.org/a", "--header", "x-old=yes");

        assertThat(run.out())
                .contains("action    redirect to #{protocol}://new.example.org:#{port}/#{path}")
                .doesNotContain("passed over");
    }

    @Test
    void whatNoRuleTakesGoesToTheDefaultAction() {
        CommandRun run = explain("http://shop.example.org/other");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("rule      default\n", "action    respond 404", "path /other is none of [/cart, /cart/*]");
    }

    @Test
    void jsonIsForPrograms() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(explain("http://shop.example.org/cart", "-o", "json").out());

        assertThat(document.at("/answeredBy").asText()).isEqualTo("rule");
        assertThat(document.at("/rule/priority").asInt()).isEqualTo(1);
        assertThat(document.at("/origins/0/object").asText()).isEqualTo("Ingress shop/web");
        assertThat(document.at("/origins/0/line").asInt()).isEqualTo(14);
        assertThat(document.at("/targetGroups/0/port").asInt()).isEqualTo(30080);
    }

    @Test
    void aPortThatNobodyListensOnIsAnAnswerToo() {
        CommandRun run = explain("https://shop.example.org/cart");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("answer    nothing listens on port 443 (there are: 80)");
    }

    @Test
    void whereSeveralLoadBalancersCouldAnswerTheUserDecides() {
        CommandRun undecided = explain("http://somewhere.example.org/");
        CommandRun decided = explain("http://somewhere.example.org/", "--stack", "shop/web");

        assertThat(undecided)
                .isEqualTo(
                        new CommandRun(
                                1,
                                "",
                                "several load balancers could get this request: [help/desk, shop/web] (name one with --stack)\n"));
        assertThat(decided.exitCode()).isZero();
        assertThat(decided.out()).startsWith("stack     shop/web\n");
    }

    @Test
    void aStackThatNobodyKnowsIsNamed() {
        assertThat(explain("http://shop.example.org/", "--stack", "shop"))
                .isEqualTo(new CommandRun(1, "", "no stack shop (there are: [help/desk, shop/web])\n"));
    }

    @Test
    void aStackThatCannotBeBuiltIsReportedBesideTheAnswer() {
        manifests.write("help.yaml", HELP.replace("\"type\": \"redirect\"", "\"type\": \"magic\""));

        CommandRun run = explain("http://shop.example.org/cart");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("stack     shop/web\n");
        assertThat(run.err()).startsWith("Ingress help/desk: alb.ingress.kubernetes.io/actions.moved: ");
    }

    @Test
    void theUrlMayStandBehindTheManifests() {
        CommandRun run = CommandRun.of("explain", "-f", folder.toString(), "http://shop.example.org/cart");

        assertThat(run.exitCode()).isZero();
    }

    @Test
    void badInputIsUsage() {
        assertThat(explain("ftp://shop.example.org/").err()).startsWith("url: ftp://shop.example.org/ (expected: http");
        assertThat(explain("http:///").exitCode()).isEqualTo(2);
        assertThat(explain("http://a/", "--header", "nothing").err())
                .startsWith("--header: nothing (expected: name=value)");
        assertThat(CommandRun.of("explain", "-f", folder.toString()).err()).startsWith("missing URL");
    }

    private CommandRun explain(String url, String... more) {
        List<String> arguments = Stream.concat(Stream.of("explain", url, "-f", folder.toString()), Stream.of(more))
                .toList();
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
