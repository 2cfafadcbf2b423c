package dev.sluice.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of warning, as lint and plan show it. */
class LintWarningsTest {
    private static final String PREFIX = "alb.ingress.kubernetes.io/";

    private static final String MANIFESTS = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              namespace: shop
              name: web
              annotations:
                kubernetes.io/ingress.class: alb
                alb.ingress.kubernetes.io/healtcheck-path: /live
                service.beta.kubernetes.io/aws-load-balancer-scheme: internal
                alb.ingress.kubernetes.io/auth-type: cognito
                alb.ingress.kubernetes.io/web-acl-id: w-1
                alb.ingress.kubernetes.io/listener-attributes.HTTPS-443: a=b
                alb.ingress.kubernetes.io/scheme: internet-facing
            spec:
              rules:
                - http:
                    paths:
                      - {path: /*, backend: {service: {name: cart, port: {number: 80}}}}
                - host: a.example.org
                  http:
                    paths:
                      - {path: /b, backend: {service: {name: cart, port: {number: 80}}}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              namespace: shop
              name: pay
              annotations:
                kubernetes.io/ingress.class: alb
                alb.ingress.kubernetes.io/scheme: internet-facing
                alb.ingress.kubernetes.io/certificate-arn: arn:aws:acm:eu-west-1:123456789012:certificate/c1
                alb.ingress.kubernetes.io/ssl-redirect: "443"
                alb.ingress.kubernetes.io/healthcheck-interval-seconds: "1"
            spec:
              rules:
                - host: pay.example.net
                  http:
                    paths:
                      - {path: /, pathType: Prefix, backend: {service: {name: gone, port: {number: 80}}}}
                      - {path: /c, pathType: Prefix, backend: {service: {name: cart, port: {number: 80}}}}
            ---
            apiVersion: v1
            kind: Service
            metadata:
              namespace: shop
              name: cart
              annotations:
                alb.ingress.kubernetes.io/scheme: internal
            spec:
              type: NodePort
              ports: [{port: 80, targetPort: 8080, nodePort: 30080}]
            """;

    private static final String AWS = Manifests.EMPTY_AWS + """
            certificates:
              - {arn: "arn:aws:acm:eu-west-1:123456789012:certificate/c1", domainName: shop.example.org}
            """;

    /** Line, code and what is said, in the order of lines. */
    private static final List<String> WARNINGS = List.of(
            "8 UNKNOWN_ANNOTATION Ingress shop/web: " + PREFIX
                    + "healtcheck-path: \"/live\": unknown annotation (did you mean " + PREFIX
                    + "healthcheck-path?)",
            "9 MISPLACED_ANNOTATION Ingress shop/web: service.beta.kubernetes.io/aws-load-balancer-scheme: \"internal\":"
                    + " has no effect on an Ingress (use " + PREFIX + "scheme)",
            "10 WITHOUT_EFFECT Ingress shop/web: " + PREFIX + "auth-type: \"cognito\": users cannot be asked"
                    + " to log in over HTTP, and this Ingress has no HTTPS listener",
            "11 DEPRECATED Ingress shop/web: " + PREFIX + "web-acl-id: \"w-1\": is out of use since version 2.0"
                    + " (use " + PREFIX + "waf-acl-id)",
            "12 WITHOUT_EFFECT Ingress shop/web: " + PREFIX + "listener-attributes.HTTPS-443: \"a=b\": this Ingress has"
                    + " no such listener",
            "22 UNREACHABLE_RULE Ingress shop/web: spec.rules[1].http.paths[0]: \"a.example.org/b\": no request on port"
                    + " 80 reaches this path: Ingress shop/web spec.rules[0].http.paths[0] takes them all first"
                    + " (paths of a group are tried by group.order, then in the order of their manifest)",
            "33 WITHOUT_EFFECT Ingress shop/pay: " + PREFIX + "ssl-redirect: \"443\": no listener of the group speaks"
                    + " HTTP, so none redirects",
            "34 REFUSED_BY_AWS Ingress shop/pay: " + PREFIX + "healthcheck-interval-seconds: \"1\": AWS is going to"
                    + " refuse this (expected: 5 to 300)",
            "37 UNSERVED_HOST Ingress shop/pay: spec.rules[0].host: \"pay.example.net\": no certificate of the listener"
                    + " serves this host",
            "40 BACKEND_NOT_FOUND Ingress shop/pay: spec.rules[0].http.paths[0].backend.service.name: \"gone\": services"
                    + " \"gone\" not found; requests are answered with 503 until it is there",
            "49 MISPLACED_ANNOTATION Service shop/cart: " + PREFIX + "scheme: \"internal\": has no effect on a Service"
                    + " (it belongs on: Ingress)");

    @TempDir
    private Path folder;

    @Test
    void lintShowsThemWithFileAndLine() {
        CommandRun run = run("lint", "-o", "text");

        assertThat(run.out().lines().toList()).containsExactlyElementsOf(expected(file()));
        assertThat(run.exitCode()).isZero();
        assertThat(run("lint", "--strict").exitCode()).isEqualTo(1);
    }

    @Test
    void planShowsThemToo() throws Exception {
        String text = run("plan").out();
        List<String> codes =
                new ObjectMapper().readTree(run("plan", "-o", "json").out()).findValuesAsText("code");

        for (String warning : WARNINGS) {
            String[] parts = warning.split(" ", 3);
            assertThat(text.contains(parts[2])).as(parts[2]).isTrue();
            assertThat(codes).contains(parts[1]);
        }
    }

    @Test
    void threeTyposGiveThreeWarningsWithLineNumbers() {
        new Manifests(folder).write("typos.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  namespace: shop
                  name: web
                  annotations:
                    kubernetes.io/ingress.class: alb
                    alb.ingress.kubernetes.io/healtcheck-path: /live
                    service.beta.kubernetes.io/aws-load-balancer-type: nlb
                    alb.ingress.kubernetes.io/auth-type: oidc
                spec:
                  defaultBackend: {service: {name: web, port: {number: 80}}}
                ---
                apiVersion: v1
                kind: Service
                metadata: {namespace: shop, name: web}
                spec: {type: NodePort, ports: [{port: 80, targetPort: 8080, nodePort: 30080}]}
                """);

        CommandRun run = CommandRun.of(
                "lint", "--strict", "-f", folder.resolve("typos.yaml").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()
                        .lines()
                        .map(line -> line.replaceFirst("^.*typos.yaml:", "").replaceFirst(": warning.*", "")))
                .containsExactly("8", "9", "10", "0 errors, 3 warnings");
    }

    private CommandRun run(String command, String... options) {
        String aws = new Manifests(folder).write("aws.txt", AWS);
        String[] fixed = {command, "-f", file(), "--aws-state", aws};
        String[] all = Arrays.copyOf(fixed, fixed.length + options.length);
        System.arraycopy(options, 0, all, fixed.length, options.length);
        return CommandRun.of(all);
    }

    private String file() {
        return new Manifests(folder).write("shop.yaml", MANIFESTS);
    }

    private static List<String> expected(String file) {
        return Stream.concat(
                        WARNINGS.stream().map(warning -> {
                            String[] parts = warning.split(" ", 3);
                            return file + ":" + parts[0] + ": warning: " + parts[2] + " [" + parts[1] + "]";
                        }),
                        Stream.of("0 errors, " + WARNINGS.size() + " warnings"))
                .toList();
    }
}
