package dev.sluice.core.planning.difference;

/** What to assume of a client secret that AWS doesn't return and that this process has not written itself. */
public enum UnknownSecrets {
    /** Take it for the wanted one: for plans that people read. */
    TRUST,
    /** Write it once, since it may have been rotated while no controller ran. */
    REWRITE
}
