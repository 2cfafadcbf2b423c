package dev.sluice.k8s.queue;

/** What goes first. */
public enum Urgency {
    /** Something changed, and somebody waits for the effect. */
    CHANGE,
    /** Nothing is known to have changed: the first look after a start, or the periodic one. */
    VERIFICATION;

    Urgency higher(Urgency other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
