package dev.sluice.aws.wire;

import dev.sluice.aws.call.CallListener;
import dev.sluice.aws.call.CallOutcome;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it is told. */
public final class HeardCalls implements CallListener {
    private final List<String> calls = new ArrayList<>();
    private final List<String> attempts = new ArrayList<>();

    @Override
    public synchronized void called(CallOutcome call) {
        calls.add(line(call));
    }

    @Override
    public synchronized void attempted(CallOutcome attempt) {
        attempts.add(line(attempt));
    }

    /** As {@code service:operation status code attempts}. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    public synchronized List<String> attempts() {
        return List.copyOf(attempts);
    }

    private static String line(CallOutcome outcome) {
        return outcome.service() + ":" + outcome.operation() + " " + outcome.statusCode() + " [" + outcome.errorCode()
                + "] " + outcome.attempts();
    }
}
