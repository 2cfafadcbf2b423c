package dev.sluice.runner.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A diagnosis for people: a line for each check, tables and remedies below it, and a summary. */
public final class DoctorText {
    private static final String INDENT = "      ";

    private DoctorText() {}

    public static String of(Diagnosis diagnosis) {
        StringBuilder text = new StringBuilder();
        for (Check check : diagnosis.checks()) {
            text.append(check.status().name().toLowerCase(Locale.ROOT))
                    .append("  ")
                    .append(check.name())
                    .append(": ")
                    .append(check.evidence())
                    .append('\n');
            check.table()
                    .ifPresent(table -> lines(table)
                            .forEach(line -> text.append(INDENT).append(line).append('\n')));
            if (!check.remedy().isEmpty()) {
                text.append(INDENT).append("-> ").append(check.remedy()).append('\n');
            }
        }
        return text.append(diagnosis.count(Check.Status.PASS))
                .append(" passed, ")
                .append(diagnosis.count(Check.Status.FAIL))
                .append(" failed, ")
                .append(diagnosis.count(Check.Status.WARN))
                .append(" warned, ")
                .append(diagnosis.count(Check.Status.SKIP))
                .append(" skipped\n")
                .toString();
    }

    private static List<String> lines(Table table) {
        List<List<String>> all = new ArrayList<>(List.of(table.columns()));
        all.addAll(table.rows());
        int[] widths = new int[table.columns().size()];
        all.forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
