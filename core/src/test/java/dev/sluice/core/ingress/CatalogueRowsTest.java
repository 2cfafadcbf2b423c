package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.aSecret;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.GivenIngress.backend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.annotation.AnnotationCatalogue;
import dev.sluice.core.annotation.AnnotationEntry;
import dev.sluice.core.annotation.Carrier;
import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cloud.AcmCertificate;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.given.CatalogueRow;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.json.StackJson;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each annotation of the catalogue counts in a build, and a wrong value of it is reported with its place. */
class CatalogueRowsTest {
    /** Read by the reconciliation, not by the build. */
    private static final Set<String> NOT_OF_THE_BUILD =
            Set.of("sluice.dev/deletion-policy", "sluice.dev/acknowledge-deletions");

    static Stream<CatalogueRow> rows() {
        return CatalogueRows.all().stream();
    }

    static Stream<CatalogueRow> rowsThatRefuseSomething() {
        return rows().filter(row -> !row.anyText() && !NOT_OF_THE_BUILD.contains(row.pattern()));
    }

    @Test
    void everyRowHasAGoodAndABadValue() {
        assertThat(rows().map(CatalogueRowsTest::pattern))
                .containsExactlyInAnyOrderElementsOf(AnnotationCatalogue.entries()
                        .filter(entry -> entry.usage().carriers().contains(Carrier.INGRESS))
                        .map(AnnotationEntry::pattern)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aGoodValueCountsWithoutAWordAgainstIt(CatalogueRow row) {
        Scenario with = scenario(row, web(row).annotatedExactly(key(row), row.good()));

        assertThat(complaints(with, row)).isEmpty();
        assertThat(StackJson.text(with.stack()).equals(model(scenario(row, web(row)))))
                .isEqualTo(!row.seen());
    }

    @ParameterizedTest
    @MethodSource("rowsThatRefuseSomething")
    void aBadValueIsNamedWithItsObjectAndAnnotation(CatalogueRow row) {
        List<Problem> problems = complaints(scenario(row, web(row).annotatedExactly(key(row), row.bad())), row);

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.text())
                        .startsWith("Ingress shop/web: " + key(row) + ": \"")
                        .contains(row.bad()));
    }

    /** The text of the model; empty if there is none. */
    private static String model(Scenario scenario) {
        return scenario.result() instanceof BuildResult.Built built ? StackJson.text(built.stack()) : "";
    }

    /** What is said about the row's own annotation, but for that it has a newer name. */
    private static List<Problem> complaints(Scenario scenario, CatalogueRow row) {
        return scenario.problems().stream()
                .filter(problem -> problem.field().equals(key(row)) && problem.code() != ProblemCode.DEPRECATED)
                .toList();
    }

    private static GivenIngress web(CatalogueRow row) {
        GivenIngress ingress = anIngress("shop/web")
                .annotated("listen-ports", "[{\"HTTP\":80},{\"HTTPS\":443}]")
                .annotated("certificate-arn", "arn:c")
                .annotated(
                        "actions.act", "{\"type\":\"fixed-response\",\"fixedResponseConfig\":{\"statusCode\":\"404\"}}")
                .routing("h.org", "/^/a", "ImplementationSpecific", backend("web", PortReference.of(80)))
                .routingToAction("h.org", "/x", "act");
        row.beside().forEach(ingress::annotated);
        return ingress;
    }

    private static Scenario scenario(CatalogueRow row, GivenIngress ingress) {
        Scenario scenario = Scenario.of(ingress)
                .with(aSecret("shop/client", Map.of("clientID", "i", "clientSecret", "s")))
                .facing(facts -> facts.withSecurityGroup("sg-1", "web")
                        .withWebAcl("known", "arn:aws:wafv2:known")
                        .with(new AcmCertificate(
                                new Arn("arn:h"),
                                "h.org",
                                List.of("h.org"),
                                "AMAZON_ISSUED",
                                "ISSUED",
                                "",
                                Optional.empty(),
                                List.of())));
        return row.pattern().contains("acm") ? scenario.managingCertificates() : scenario;
    }

    private static String key(CatalogueRow row) {
        return row.key(AnnotationEntry.ALB_PREFIX);
    }

    private static String pattern(CatalogueRow row) {
        return row.wholePattern(AnnotationEntry.ALB_PREFIX);
    }
}
