package dev.sluice.core.port;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.problem.Blame;

/**
 * A call to AWS or Kubernetes that failed. {@code action} is the API's name for the call, {@code code} the API's error
 * code (empty if the API never answered); the message is the API's text and holds no secret.
 */
public final class PortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;
    private final String code;
    private final Kind kind;

    public PortException(Kind kind, String action, String code, String message) {
        super(message);
        this.kind = requireNonNull(kind, "kind");
        this.action = requireNonNull(action, "action");
        this.code = requireNonNull(code, "code");
    }

    public PortException(Kind kind, String action, String code, String message, Throwable cause) {
        this(kind, action, code, message);
        initCause(cause);
    }

    public Kind kind() {
        return kind;
    }

    public String action() {
        return action;
    }

    public String code() {
        return code;
    }

    /** Whose failure it is, as far as its kind tells. */
    public Blame blame() {
        return switch (kind) {
            case INVALID -> Blame.USER;
            case NOT_FOUND, CONFLICT, IN_USE, LIMIT, THROTTLED, DENIED, UNAVAILABLE -> Blame.AWS;
        };
    }

    /** Why a call failed, as far as it decides what to do next. */
    public enum Kind {
        /** The named thing is not there. */
        NOT_FOUND,
        /** It exists already, or is in a state that the call does not fit. */
        CONFLICT,
        /** Others still use it; passes with time. */
        IN_USE,
        /** A quota is full. */
        LIMIT,
        /** Too many calls; passes with time. */
        THROTTLED,
        /** Credentials are missing, wrong or not allowed to do this. */
        DENIED,
        /** The API refuses the input. */
        INVALID,
        /** No answer or a server's failure: the call may or may not have taken effect. */
        UNAVAILABLE
    }
}
