package dev.sluice.runner.lint;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Findings as SARIF 2.1.0, which code hosts show beside the lines that they are about. */
public final class LintSarif {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private LintSarif() {}

    public static String of(List<Finding> findings) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = document.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "sluice");
        ArrayNode rules = driver.putArray("rules");
        findings.stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .forEach(code -> rules.addObject().put("id", code));
        ArrayNode results = run.putArray("results");
        findings.forEach(finding -> addResult(results, finding));
        return document.toPrettyString() + "\n";
    }

    private static void addResult(ArrayNode results, Finding finding) {
        ObjectNode result =
                results.addObject().put("ruleId", finding.code()).put("level", finding.isError() ? "error" : "warning");
        result.putObject("message").put("text", finding.message());
        if (!finding.file().isEmpty() || !finding.object().isEmpty()) {
            addLocation(result.putArray("locations").addObject(), finding);
        }
    }

    private static void addLocation(ObjectNode location, Finding finding) {
        if (!finding.file().isEmpty()) {
            addPlace(location.putObject("physicalLocation"), finding);
        }
        if (!finding.object().isEmpty()) {
            location.putArray("logicalLocations").addObject().put("fullyQualifiedName", finding.object());
        }
    }

    private static void addPlace(ObjectNode place, Finding finding) {
        place.putObject("artifactLocation").put("uri", finding.file());
        if (finding.line() > 0) {
            ObjectNode region = place.putObject("region").put("startLine", finding.line());
            if (finding.column() > 0) {
                region.put("startColumn", finding.column());
            }
        }
    }
}
