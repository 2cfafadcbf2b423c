package dev.sluice.core.plan;

/** What those who use the load balancer notice of a change, from nothing to the most. */
public enum Impact {
    NONE,
    /** Targets leave; requests in flight may finish first. */
    TARGETS_DRAIN,
    CONNECTIONS_DROP,
    /** The load balancer's host name becomes another one; DNS records have to follow. */
    DNS_NAME_CHANGES;

    /** The more severe of the two. */
    public Impact or(Impact other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
