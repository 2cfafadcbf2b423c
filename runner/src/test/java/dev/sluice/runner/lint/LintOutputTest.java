package dev.sluice.runner.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.core.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintOutputTest {
    private static final Finding BAD_SCHEME = new Finding(
            Severity.ERROR, "INVALID_VALUE", "shop/web.yaml", 7, 5, "Ingress shop/web", "unknown scheme: public");
    private static final Finding TYPO =
            new Finding(Severity.WARNING, "UNKNOWN_ANNOTATION", "", 0, 0, "Ingress shop/web", "did you mean scheme");

    @Test
    void textPutsTheFileAndLineInFrontAndCountsAtTheEnd() {
        assertThat(LintText.of(List.of(BAD_SCHEME, TYPO))).isEqualTo("""
                        shop/web.yaml:7: error: unknown scheme: public [INVALID_VALUE]
                        warning: did you mean scheme [UNKNOWN_ANNOTATION]
                        1 error, 1 warning
                        """);
    }

    @Test
    void textNamesAFileAloneWhereAllOfItIsWrong() {
        Finding missing = new Finding(Severity.ERROR, "INVALID_MANIFEST", "shop.yaml", 0, 0, "", "no such file");

        assertThat(LintText.of(List.of(missing))).isEqualTo("""
                        shop.yaml: error: no such file [INVALID_MANIFEST]
                        1 error, 0 warnings
                        """);
    }

    @Test
    void jsonHoldsEveryFieldOfAFinding() throws Exception {
        JsonNode expected = new ObjectMapper().readTree("""
                        {"findings": [{"severity": "error", "code": "INVALID_VALUE", "file": "shop/web.yaml", "line": 7,
                          "column": 5, "object": "Ingress shop/web", "message": "unknown scheme: public"}]}
                        """);

        assertThat(new ObjectMapper().readTree(LintJson.of(List.of(BAD_SCHEME))))
                .isEqualTo(expected);
    }

    @Test
    void sarifNamesEachRuleOnceAndLeavesOutPlacesThatNobodyKnows() throws Exception {
        JsonNode run = new ObjectMapper()
                .readTree(LintSarif.of(List.of(BAD_SCHEME, BAD_SCHEME, TYPO)))
                .at("/runs/0");

        assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
                .containsExactly("INVALID_VALUE", "UNKNOWN_ANNOTATION");
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("shop/web.yaml");
        assertThat(run.at("/results/0/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(7);
        assertThat(run.at("/results/2/level").asText()).isEqualTo("warning");
        assertThat(run.at("/results/0/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("Ingress shop/web");
        assertThat(run.at("/results/2/locations/0").has("physicalLocation")).isFalse();
        assertThat(run.at("/results/2/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("Ingress shop/web");
    }

    @Test
    void findingsAreOrderedByFileAndLine() {
        Finding later = new Finding(Severity.ERROR, "INVALID_VALUE", "shop/web.yaml", 9, 1, "", "x");

        assertThat(List.of(later, BAD_SCHEME, TYPO).stream().sorted()).containsExactly(TYPO, BAD_SCHEME, later);
    }
}
