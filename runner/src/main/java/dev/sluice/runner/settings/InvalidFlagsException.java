package dev.sluice.runner.settings;

import java.util.List;

/** Flags that cannot be read or that contradict each other; holds every problem, a line each. */
public final class InvalidFlagsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public InvalidFlagsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
