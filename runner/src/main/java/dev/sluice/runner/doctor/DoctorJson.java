package dev.sluice.runner.doctor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A diagnosis for programs: {@code {"healthy", "checks": [{name, status, evidence, remedy, table}]}}. */
public final class DoctorJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DoctorJson() {}

    public static String of(Diagnosis diagnosis) {
        ObjectNode document = MAPPER.createObjectNode().put("healthy", diagnosis.isHealthy());
        ArrayNode checks = document.putArray("checks");
        diagnosis.checks().forEach(check -> {
            ObjectNode node = checks.addObject()
                    .put("name", check.name())
                    .put("status", check.status().name().toLowerCase(Locale.ROOT))
                    .put("evidence", check.evidence())
                    .put("remedy", check.remedy());
            check.table().ifPresent(table -> addTable(node.putArray("table"), table));
        });
        return document.toPrettyString() + "\n";
    }

    private static void addTable(ArrayNode rows, Table table) {
        table.rows().forEach(row -> {
            ObjectNode node = rows.addObject();
            for (int column = 0; column < row.size(); column++) {
                node.put(table.columns().get(column), row.get(column));
            }
        });
    }
}
