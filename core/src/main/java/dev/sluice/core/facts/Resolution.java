package dev.sluice.core.facts;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.port.PortException;
import dev.sluice.core.problem.ProblemCode;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The outcome of a look for something, in AWS above all. A failure says why in words for users; whoever asked knows for
 * which object and annotation.
 */
public sealed interface Resolution<T> {
    record Found<T>(T value) implements Resolution<T> {
        public Found {
            requireNonNull(value, "value");
        }
    }

    /** The message is upstream's where upstream has one; the hint says what to change, or nothing. */
    record Failed<T>(ProblemCode code, String message, String hint) implements Resolution<T> {
        public Failed {
            requireNonNull(code, "code");
            requireNonNull(message, "message");
            requireNonNull(hint, "hint");
        }

        public Failed<T> withHint(String text) {
            return new Failed<>(code, message, text);
        }
    }

    static <T> Resolution<T> found(T value) {
        return new Found<>(value);
    }

    static <T> Resolution<T> failed(ProblemCode code, String message) {
        return new Failed<>(code, message, "");
    }

    /** The answer to a question to {@link Facts}; AWS's refusal becomes a failure with AWS's text. */
    static <T> Resolution<T> ask(Supplier<T> question) {
        try {
            return found(question.get());
        } catch (PortException e) {
            return new Failed<>(
                    switch (e.kind()) {
                        case NOT_FOUND, INVALID -> ProblemCode.AWS_RESOURCE_NOT_FOUND;
                        case LIMIT -> ProblemCode.QUOTA_EXCEEDED;
                        case CONFLICT, IN_USE, THROTTLED, DENIED, UNAVAILABLE -> ProblemCode.AWS_UNAVAILABLE;
                    },
                    String.valueOf(e.getMessage()),
                    hint(e));
        }
    }

    /** Names the action where AWS's own text does not: whoever mends the policy needs it first. */
    private static String hint(PortException refused) {
        return refused.kind() == PortException.Kind.DENIED
                        && !String.valueOf(refused.getMessage()).contains(refused.action())
                ? "allow the action " + refused.action() + " in the IAM policy of these credentials"
                : "";
    }

    /** Goes on with what was found. */
    default <R> Resolution<R> then(Function<? super T, Resolution<R>> next) {
        return switch (this) {
            case Found<T> found -> next.apply(found.value());
            case Failed<T> failed -> new Failed<>(failed.code(), failed.message(), failed.hint());
        };
    }

    /** The same, with the attempt named in which a failure happened. */
    default Resolution<T> during(String attempt) {
        return switch (this) {
            case Found<T> found -> found;
            case Failed<T> failed -> new Failed<>(failed.code(), attempt + ": " + failed.message(), failed.hint());
        };
    }
}
