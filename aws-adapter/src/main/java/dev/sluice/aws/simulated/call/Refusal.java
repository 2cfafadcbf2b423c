package dev.sluice.aws.simulated.call;

import static java.util.Objects.requireNonNull;

/** AWS refuses a call: its error code and message. The gate makes a port's exception of it. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public Refusal(String code, String message) {
        super(message);
        this.code = requireNonNull(code, "code");
    }

    public String code() {
        return code;
    }
}
