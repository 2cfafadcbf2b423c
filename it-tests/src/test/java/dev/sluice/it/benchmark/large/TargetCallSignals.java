package dev.sluice.it.benchmark.large;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.cloud.Target;
import dev.sluice.core.cloud.TargetHealth;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.Targets;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Tells when target calls arrive at AWS, before AWS does anything. */
final class TargetCallSignals {
    private final Semaphore registrations = new Semaphore(0);
    private final Semaphore deregistrations = new Semaphore(0);

    void expectRegistration() {
        registrations.drainPermits();
    }

    void awaitRegistration() {
        registrations.acquireUninterruptibly();
    }

    void expectDeregistration() {
        deregistrations.drainPermits();
    }

    void awaitDeregistration() {
        deregistrations.acquireUninterruptibly();
    }

    /** The same cloud, listened to. */
    Cloud on(Cloud cloud) {
        return new Cloud(
                cloud.loadBalancers(),
                cloud.listeners(),
                cloud.listenerRules(),
                cloud.targetGroups(),
                (role, externalId) -> new Signalling(cloud.targets().assuming(role, externalId)),
                cloud.elbTags(),
                cloud.trustStores(),
                cloud.securityGroups(),
                cloud.network(),
                cloud.certificates(),
                cloud.dnsZones(),
                cloud.webAcls(),
                cloud.classicWebAcls(),
                cloud.shieldProtections());
    }

    private final class Signalling implements Targets {
        private final Targets targets;

        Signalling(Targets targets) {
            this.targets = targets;
        }

        @Override
        public Targets hurried() {
            return new Signalling(targets.hurried());
        }

        @Override
        public ElbTargetGroup targetGroup(Arn targetGroup) {
            return targets.targetGroup(targetGroup);
        }

        @Override
        public List<ElbTargetGroup> targetGroupsByName(String name) {
            return targets.targetGroupsByName(name);
        }

        @Override
        public List<TargetHealth> health(Arn targetGroup) {
            return targets.health(targetGroup);
        }

        @Override
        public List<TargetHealth> health(Arn targetGroup, List<Target> named) {
            return targets.health(targetGroup, named);
        }

        @Override
        public void register(Arn targetGroup, List<Target> added) {
            registrations.release();
            targets.register(targetGroup, added);
        }

        @Override
        public void deregister(Arn targetGroup, List<Target> removed) {
            deregistrations.release();
            targets.deregister(targetGroup, removed);
        }
    }
}
