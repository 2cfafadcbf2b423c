package dev.sluice.runner.doctor;

import java.util.List;

/** What a check saw, row by row; each row has a text for each column. */
public record Table(List<String> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("row: " + row + " (expected: a text for each of " + columns + ")");
            }
        }
    }
}
