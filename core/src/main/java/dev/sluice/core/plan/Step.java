package dev.sluice.core.plan;

/**
 * One thing that is done through a port: a single call, or a call with the reads and waits that belong to it. A step
 * names what it works on by {@link dev.sluice.core.model.Ref}, since that may only come into being before it.
 */
public sealed interface Step
        permits SecurityGroupStep,
                CertificateStep,
                TargetGroupStep,
                LoadBalancerStep,
                ListenerStep,
                RuleStep,
                TagStep,
                BindingStep,
                AddOnStep {
    /** The API's name for what is called. */
    String action();
}
