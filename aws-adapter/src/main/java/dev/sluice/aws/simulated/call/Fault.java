package dev.sluice.aws.simulated.call;

import java.time.Duration;

/** What goes wrong with a call. */
public sealed interface Fault {
    /** The call fails. */
    enum Failure implements Fault {
        /** AWS answers with an internal error and has done nothing. */
        FAIL_BEFORE,
        /** The call takes effect, but the answer is lost. */
        FAIL_AFTER,
        /** AWS refuses because of too many calls. */
        THROTTLE,
        /** AWS refuses because the caller may not do this. */
        DENY,
        /** No answer comes, and nothing has been done. */
        TIME_OUT,
        /** The caller's process dies just before the call. */
        CRASH_BEFORE,
        /** The caller's process dies when the call has taken effect. */
        CRASH_AFTER
    }

    /** A read answers from the past: what held this long ago, as far as the latest writes reach back. */
    record Lag(Duration time) implements Fault {
        public Lag {
            if (time.isNegative()) {
                throw new IllegalArgumentException("time: " + time + " (expected: none or more)");
            }
        }
    }

    /** A read answers from the past: what held before the latest {@code writes} writes. Without meaning for a write. */
    record Stale(int writes) implements Fault {
        /** How far back reads can lie. */
        public static final int MAX = 32;

        public Stale {
            if (writes < 1 || writes > MAX) {
                throw new IllegalArgumentException("writes: " + writes + " (expected: 1 to " + MAX + ")");
            }
        }
    }
}
