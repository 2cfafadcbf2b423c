package dev.sluice.core.ingress.listener;

/** The protocols that an application load balancer listens for, in AWS's words. */
public final class Protocols {
    public static final String HTTP = "HTTP";
    public static final String HTTPS = "HTTPS";

    private Protocols() {}
}
