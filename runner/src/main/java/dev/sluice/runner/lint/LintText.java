package dev.sluice.runner.lint;

import java.util.List;

/** Findings as compilers print them, a line each, and a summary. */
public final class LintText {
    private LintText() {}

    public static String of(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            if (!finding.file().isEmpty()) {
                text.append(finding.file());
                if (finding.line() > 0) {
                    text.append(':').append(finding.line());
                }
                text.append(": ");
            }
            text.append(finding.isError() ? "error: " : "warning: ")
                    .append(finding.message())
                    .append(" [")
                    .append(finding.code())
                    .append("]\n");
        }
        long errors = findings.stream().filter(Finding::isError).count();
        return text.append(count(errors, "error"))
                .append(", ")
                .append(count(findings.size() - errors, "warning"))
                .append('\n')
                .toString();
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
