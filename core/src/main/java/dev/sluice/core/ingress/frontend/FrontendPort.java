package dev.sluice.core.ingress.frontend;

/** A port of a frontend NLB that leads to a port of the ALB. */
record FrontendPort(int port, int albPort, FrontendHealthCheck healthCheck) {}
