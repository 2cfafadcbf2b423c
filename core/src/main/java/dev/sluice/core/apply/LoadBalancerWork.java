package dev.sluice.core.apply;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbLoadBalancer;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.plan.LoadBalancerStep;
import dev.sluice.core.port.LoadBalancers;
import dev.sluice.core.port.PortException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Runs the steps of load balancers. */
final class LoadBalancerWork {
    private final Tools tools;
    private final LoadBalancers balancers;
    private final DeletionBreaker breaker;
    private final DeletionConsent consent;

    LoadBalancerWork(Tools tools, DeletionBreaker breaker, DeletionConsent consent) {
        this.tools = tools;
        this.balancers = tools.cloud().loadBalancers();
        this.breaker = breaker;
        this.consent = consent;
    }

    void run(LoadBalancerStep step) {
        Run run = tools.run();
        switch (step) {
            case LoadBalancerStep.CreateLoadBalancer create -> create(create.desired(), create.tags());
            case LoadBalancerStep.SetIpamPool set ->
                changed(() -> balancers.modifyIpPools(run.arn(set.loadBalancer()), set.pool()));
            case LoadBalancerStep.SetSecurityGroups set ->
                changed(() -> balancers.setSecurityGroups(
                        run.arn(set.loadBalancer()),
                        set.groups().stream().map(run::id).toList()));
            case LoadBalancerStep.SetSubnets set ->
                changed(() -> balancers.setSubnets(run.arn(set.loadBalancer()), set.subnets()));
            case LoadBalancerStep.SetIpAddressType set ->
                changed(() -> balancers.setIpAddressType(run.arn(set.loadBalancer()), set.ipAddressType()));
            case LoadBalancerStep.SetLoadBalancerAttributes set -> {
                Arn arn = run.arn(set.loadBalancer());
                balancers.modifyAttributes(arn, set.attributes());
                tools.known().details().attributesSet(arn, set.attributes());
            }
            case LoadBalancerStep.AwaitActive await -> awaitActive(run.arn(await.loadBalancer()), await.name());
            case LoadBalancerStep.SetCapacity set -> balancers.modifyCapacity(run.arn(set.loadBalancer()), set.units());
            case LoadBalancerStep.DeleteLoadBalancer delete -> {
                Arn arn = delete.loadBalancer();
                breaker.run(arn, consent, () -> delete(arn, delete.unprotect()));
                tools.known().deleted(arn);
            }
        }
    }

    private void changed(Runnable change) {
        change.run();
        tools.known().inventory().changed();
    }

    private void create(LoadBalancer desired, SortedMap<String, String> tags) {
        ElbLoadBalancer created = balancers.create(tools.run().resolution().of(desired), tags);
        tools.known().inventory().created(created, tags);
        tools.known().details().created(created.arn());
        tools.run().answered(desired.id(), created.arn());
        tools.run().hostName(desired.id(), created.dnsName());
    }

    private void awaitActive(Arn arn, String name) {
        List<ElbLoadBalancer> found = balancers.describe(List.of(arn));
        if (found.isEmpty()) {
            throw new PortException(
                    PortException.Kind.NOT_FOUND,
                    "DescribeLoadBalancers",
                    "LoadBalancerNotFound",
                    "no load balancer found for the arn: " + arn + " to monitor load balancer state");
        }
        if (found.getFirst().state() == ElbLoadBalancer.State.PROVISIONING) {
            throw new Postponed(
                    tools.settings().deploy().stabilizationInterval(),
                    "monitor provisioning state for load balancer: " + name);
        }
        tools.known().inventory().written(found.getFirst());
    }

    /** A protected load balancer is unprotected and deleted, unless its protection is to be honoured. */
    private void delete(Arn arn, boolean unprotect) {
        try {
            Gone.unlessThere(() -> balancers.delete(arn));
        } catch (PortException e) {
            boolean isProtected = e.code().equals("OperationNotPermitted")
                    && String.valueOf(e.getMessage()).contains("deletion protection");
            if (!isProtected) {
                throw e;
            }
            if (!unprotect) {
                throw honoured(arn, e);
            }
            switchProtectionOff(arn);
            balancers.delete(arn);
        }
    }

    /** It was protected between plan and deletion. */
    private static PortException honoured(Arn arn, PortException refusal) {
        return new PortException(
                refusal.kind(),
                refusal.action(),
                refusal.code(),
                "deletion protection is enabled on load balancer " + arn
                        + ": switch it off in AWS if the load balancer may go",
                refusal);
    }

    private void switchProtectionOff(Arn arn) {
        try {
            balancers.modifyAttributes(arn, Map.of(LoadBalancer.DELETION_PROTECTION, "false"));
        } catch (PortException ignored) {
            // The deletion that follows says what is wrong.
        }
    }
}
