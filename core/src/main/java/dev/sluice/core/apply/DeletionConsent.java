package dev.sluice.core.apply;

/** How far load balancers may be deleted where {@code --max-deletions-per-window} sets a limit. */
public enum DeletionConsent {
    /** Until the process has deleted as many as the limit allows. */
    WITHIN_BUDGET,
    /** Somebody has looked at these deletions and wants them; they neither need nor use up the budget. */
    ACKNOWLEDGED
}
