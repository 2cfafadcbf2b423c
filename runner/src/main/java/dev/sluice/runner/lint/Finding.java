package dev.sluice.runner.lint;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.problem.Severity;
import java.util.Comparator;

/**
 * One problem at one place of a manifest. Place and object may be empty for what concerns no single one; lines and
 * columns count from 1, 0 is unknown. Ordered by place.
 */
public record Finding(Severity severity, String code, String file, int line, int column, String object, String message)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::object)
            .thenComparing(Finding::message);

    public Finding {
        requireNonNull(severity, "severity");
        requireNonNull(code, "code");
        requireNonNull(file, "file");
        requireNonNull(object, "object");
        requireNonNull(message, "message");
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
