package dev.sluice.aws.call;

/**
 * The rate of one operation as AWS seems to allow it: unlimited until AWS throttles, then half of what was called,
 * halved again on each further throttling answer (once a second at most, so that one burst counts once), and doubled
 * after every ten quiet seconds until the ceiling is reached. Safe for several threads.
 */
final class AdaptiveRate implements CallRate {
    /** Calls a second that are let through however often AWS throttles. */
    static final double LEAST = 0.5;

    private static final long SECOND = 1_000_000_000L;
    private static final long QUIET = 10 * SECOND;

    private final double ceiling;
    private double rate = Double.POSITIVE_INFINITY;
    /** The rate from which on there need not be any: calls a second, infinite as long as AWS has not throttled. */
    private double enough = Double.POSITIVE_INFINITY;

    private long changedAt;
    private long windowStart;
    private int callsInWindow;
    private int callsBefore;

    /** The ceiling, in calls a second, is what the fixed limits allow anyway; infinite without one. */
    AdaptiveRate(double ceiling) {
        this.ceiling = ceiling;
    }

    @Override
    public synchronized double perSecond(long now) {
        while (rate < enough && now - changedAt >= QUIET) {
            rate *= 2;
            changedAt += QUIET;
        }
        if (rate >= enough) {
            rate = Double.POSITIVE_INFINITY;
        }
        return rate;
    }

    synchronized void called(long now) {
        roll(now);
        callsInWindow++;
    }

    synchronized void throttled(long now) {
        double before = perSecond(now);
        if (Double.isInfinite(before)) {
            roll(now);
            double observed = Math.min(ceiling, Math.max(1, Math.max(callsInWindow, callsBefore)));
            enough = Double.isInfinite(ceiling) ? 2 * observed : ceiling;
            rate = Math.max(LEAST, observed / 2);
            changedAt = now;
        } else if (now - changedAt >= SECOND) {
            rate = Math.max(LEAST, before / 2);
            changedAt = now;
        }
    }

    private void roll(long now) {
        if (now - windowStart >= SECOND) {
            callsBefore = now - windowStart < 2 * SECOND ? callsInWindow : 0;
            callsInWindow = 0;
            windowStart = now;
        }
    }
}
