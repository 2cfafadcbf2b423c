package dev.sluice.runner.settings;

import java.util.List;

/** Flags on how Services become load balancers, beside those that they share with Ingresses. */
final class ServiceFlags {
    static final Setting<String> LOAD_BALANCER_CLASS = new Setting<>(
            "load-balancer-class",
            FlagGrammar.STRING,
            "service.k8s.aws/nlb",
            "The spec.loadBalancerClass of Services that get a network load balancer.");

    static final List<Setting<?>> ALL = List.of(LOAD_BALANCER_CLASS);

    private ServiceFlags() {}
}
