package dev.sluice.core.given.port;

import dev.sluice.core.port.PortException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls that fakes got, as text, and the failures that they were told to answer with. */
public final class Calls {
    private final List<String> made = new ArrayList<>();
    private final Map<String, Deque<PortException>> failures = new HashMap<>();

    /** All calls since the last look. */
    public synchronized List<String> take() {
        List<String> taken = List.copyOf(made);
        made.clear();
        return taken;
    }

    /** The next call of this action fails with this code. */
    public synchronized void failNext(String action, String code, String message) {
        failures.computeIfAbsent(action, a -> new ArrayDeque<>())
                .add(new PortException(kind(code), action, code, message));
    }

    private static PortException.Kind kind(String code) {
        if (code.endsWith("NotFound")) {
            return PortException.Kind.NOT_FOUND;
        }
        if (code.endsWith("LimitExceeded")) {
            return PortException.Kind.LIMIT;
        }
        if (code.equals("UnauthorizedOperation")) {
            return PortException.Kind.DENIED;
        }
        if (code.equals("Throttling")) {
            return PortException.Kind.THROTTLED;
        }
        return code.endsWith("Duplicate") ? PortException.Kind.CONFLICT : PortException.Kind.INVALID;
    }

    /** A fake or a simulation got this call; throws what it was told to answer with. */
    public synchronized void made(String action, Object detail) {
        made.add(action + " " + detail);
        Deque<PortException> planned = failures.get(action);
        if (planned != null && !planned.isEmpty()) {
            throw planned.remove();
        }
    }
}
