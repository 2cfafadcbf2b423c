package dev.sluice.core.apply;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.port.Pause;
import dev.sluice.core.port.PortException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries again what fails for now: at once, then in the intervals of its {@link Patience}. */
final class Retries {
    private final Pause pause;

    Retries(Pause pause) {
        this.pause = requireNonNull(pause, "pause");
    }

    void run(Patience patience, Runnable attempt) {
        call(patience, () -> {
            attempt.run();
            return true;
        });
    }

    <T> T call(Patience patience, Supplier<T> attempt) {
        Duration waited = Duration.ZERO;
        while (true) {
            try {
                return attempt.get();
            } catch (PortException e) {
                if (!e.code().equals(patience.retriedCode())) {
                    throw failed(patience, e, text(e));
                }
                waited = waited.plus(patience.interval());
                if (waited.compareTo(patience.timeout()) > 0) {
                    throw failed(patience, e, "timed out waiting for the condition: " + text(e));
                }
                pause(patience, e);
            }
        }
    }

    private void pause(Patience patience, PortException last) {
        try {
            pause.sleep(patience.interval());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(patience, last, "interrupted: " + text(last));
        }
    }

    private static PortException failed(Patience patience, PortException cause, String text) {
        String message = patience.prefix().isEmpty() ? text : patience.prefix() + ": " + text;
        return new PortException(cause.kind(), cause.action(), cause.code(), message, cause);
    }

    private static String text(PortException failure) {
        @Nullable String message = failure.getMessage();
        return message == null ? failure.code() : message;
    }
}
