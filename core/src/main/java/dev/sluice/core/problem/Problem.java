package dev.sluice.core.problem;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with one object. {@code field} is the full annotation key or the path of a field,
 * {@code value} what stands there (never a secret), {@code message} what is wrong in the words users know,
 * {@code hint} what to change. Field, value and hint may be empty where there is nothing to name.
 */
public record Problem(
        Severity severity, ProblemCode code, Subject subject, String field, String value, String message, String hint) {
    public Problem {
        requireNonNull(severity, "severity");
        requireNonNull(code, "code");
        requireNonNull(subject, "subject");
        requireNonNull(field, "field");
        requireNonNull(value, "value");
        requireNonNull(message, "message");
        requireNonNull(hint, "hint");
    }

    public static Problem error(ProblemCode code, Subject subject, String field, String value, String message) {
        return new Problem(Severity.ERROR, code, subject, field, value, message, "");
    }

    public static Problem warning(ProblemCode code, Subject subject, String field, String value, String message) {
        return new Problem(Severity.WARNING, code, subject, field, value, message, "");
    }

    public Problem withHint(String text) {
        return new Problem(severity, code, subject, field, value, message, text);
    }

    /** The same problem in other words, such as those of a wider context. */
    public Problem withMessage(String text) {
        return new Problem(severity, code, subject, field, value, text, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code Ingress shop/web: alb.ingress.kubernetes.io/scheme: "public": unknown scheme: public (hint)}. */
    public String text() {
        StringBuilder text = new StringBuilder(subject.toString());
        if (!field.isEmpty()) {
            text.append(": ").append(field).append(": \"").append(value).append('"');
        }
        text.append(": ").append(message);
        if (!hint.isEmpty()) {
            text.append(" (").append(hint).append(')');
        }
        return text.toString();
    }
}
