package dev.sluice.runner.doctor;

import java.util.List;

/** All that was looked at, in the order of looking. */
public record Diagnosis(List<Check> checks) {
    public Diagnosis {
        checks = List.copyOf(checks);
    }

    /** Whether nothing failed. */
    public boolean isHealthy() {
        return count(Check.Status.FAIL) == 0;
    }

    long count(Check.Status status) {
        return checks.stream().filter(check -> check.status() == status).count();
    }
}
