package dev.sluice.runner.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.HashMap;
import java.util.Map;

/** Lets the first hundred lines a second with the same message through, and of the others each hundredth. */
final class SampledLines extends Filter<ILoggingEvent> {
    private static final int FIRST = 100;
    private static final int EACH = 100;

    private final Map<String, Integer> counts = new HashMap<>();
    private long second;

    @Override
    public synchronized FilterReply decide(ILoggingEvent event) {
        long now = event.getTimeStamp() / 1000;
        if (now != second) {
            second = now;
            counts.clear();
        }
        int count = counts.merge(event.getLevel() + event.getMessage(), 1, Integer::sum);
        return count <= FIRST || (count - FIRST) % EACH == 0 ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
