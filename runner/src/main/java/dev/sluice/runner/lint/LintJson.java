package dev.sluice.runner.lint;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Findings for programs: {@code {"findings": [{severity, code, file, line, column, object, message}]}}. */
public final class LintJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LintJson() {}

    public static String of(List<Finding> findings) {
        ObjectNode document = MAPPER.createObjectNode();
        ArrayNode list = document.putArray("findings");
        for (Finding finding : findings) {
            list.addObject()
                    .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .put("code", finding.code())
                    .put("file", finding.file())
                    .put("line", finding.line())
                    .put("column", finding.column())
                    .put("object", finding.object())
                    .put("message", finding.message());
        }
        return document.toPrettyString() + "\n";
    }
}
