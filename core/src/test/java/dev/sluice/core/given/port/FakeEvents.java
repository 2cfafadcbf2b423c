package dev.sluice.core.given.port;

import dev.sluice.core.port.EventSink;
import dev.sluice.core.problem.Subject;
import java.util.ArrayList;
import java.util.List;

/** Events as text: {@code TargetGroupBinding shop/cart NORMAL SuccessfullyReconciled: Successfully reconciled}. */
public final class FakeEvents implements EventSink {
    private final List<String> recorded = new ArrayList<>();

    @Override
    public synchronized void record(Subject subject, Type type, String reason, String message) {
        recorded.add(subject + " " + type + " " + reason + ": " + message);
    }

    /** All events since the last look. */
    public synchronized List<String> take() {
        List<String> taken = List.copyOf(recorded);
        recorded.clear();
        return taken;
    }
}
