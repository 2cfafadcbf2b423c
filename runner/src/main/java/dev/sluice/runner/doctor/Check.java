package dev.sluice.runner.doctor;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One thing that was looked at: whether it is right, what was seen, and the shortest way to mend it, which is empty
 * where nothing is wrong.
 */
public record Check(String name, Status status, String evidence, String remedy, Optional<Table> table) {
    public Check {
        requireNonNull(name, "name");
        requireNonNull(status, "status");
        requireNonNull(evidence, "evidence");
        requireNonNull(remedy, "remedy");
        requireNonNull(table, "table");
    }

    static Check pass(String name, String evidence) {
        return new Check(name, Status.PASS, evidence, "", Optional.empty());
    }

    static Check fail(String name, String evidence, String remedy) {
        return new Check(name, Status.FAIL, evidence, remedy, Optional.empty());
    }

    static Check warn(String name, String evidence, String remedy) {
        return new Check(name, Status.WARN, evidence, remedy, Optional.empty());
    }

    static Check skip(String name, String evidence) {
        return new Check(name, Status.SKIP, evidence, "", Optional.empty());
    }

    Check with(Table details) {
        return new Check(name, status, evidence, remedy, Optional.of(details));
    }

    /**
     * How a check ended. What only some Ingresses need is warned of; a check that could not be made, because something
     * else failed or is not there, is skipped.
     */
    public enum Status {
        PASS,
        FAIL,
        WARN,
        SKIP
    }
}
