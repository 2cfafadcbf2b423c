package dev.sluice.it.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.model.StackId;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.k8s.platform.ManifestPlatform;
import dev.sluice.k8s.watch.ClusterEvents;
import dev.sluice.k8s.watch.ClusterEvents.Occasion;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

/** The work that is counted: a cluster of equal stacks, and one controller after the other on it. */
final class CountedWork implements AutoCloseable {
    static final int STACKS = 100;

    /** No budget: only that a test that hangs ends. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Account account;
    private final LoadManifests manifests;
    private final ManifestPlatform platform;
    private volatile CountedController controller;

    /** Where the work is done; {@code counts} tells the calls so far, by {@code service:action}. */
    record Account(ControllerSettings settings, Cloud cloud, Clock clock, Supplier<SortedMap<String, Long>> counts) {}

    CountedWork(Path folder, List<String> providerIds, Account account) {
        this.account = account;
        manifests = LoadManifests.write(folder, STACKS, providerIds);
        platform = new ManifestPlatform(folder, "alb", new IngressReferences(true), InstantSource.system());
        controller = newController();
    }

    CallTable createAll() {
        CallTable table = counted("first creation of 100 stacks", () -> {
            platform.start(new ToController());
            settleAfterStart();
        });
        assertThat(platform.cluster().ingresses())
                .hasSize(STACKS)
                .extracting(Ingress::hostnames)
                .allSatisfy(hostnames -> assertThat(hostnames).hasSize(1));
        return table;
    }

    /** A new process finds everything in place. */
    CallTable restart() {
        return counted("restart with 100 stacks in place", () -> {
            controller.close();
            controller = newController();
            platform.verifyAll();
            settleAfterStart();
        });
    }

    CallTable resync(int stack) {
        return counted("steady resync of one stack", () -> {
            controller.stackTouched(StackId.implicit(new ObjectKey("load", "i" + stack)), Occasion.VERIFICATION);
            platform.cluster().targetGroupBindings().stream()
                    .filter(binding -> binding.spec().serviceRef().name().equals("s" + stack))
                    .forEach(binding -> controller.bindingTouched(binding.key(), Occasion.VERIFICATION));
            settle();
        });
    }

    CallTable changeAttribute(int stack) {
        return counted("one load balancer attribute changed on one stack", () -> {
            long before = attributeChanges();
            manifests.setAttribute(stack, "idle_timeout.timeout_seconds=75");
            await().atMost(PATIENCE).until(() -> attributeChanges() > before);
            settle();
        });
    }

    private CountedController newController() {
        return new CountedController(account.settings(), platform, account.cloud(), account.clock());
    }

    private long attributeChanges() {
        return account.counts().get().entrySet().stream()
                .filter(count -> count.getKey().endsWith(":ModifyLoadBalancerAttributes"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void settleAfterStart() {
        controller.verifySecurityGroups();
        settle();
        controller.tidySecurityGroups();
    }

    private void settle() {
        await().atMost(PATIENCE).until(() -> controller.isIdle());
        assertThat(controller.unfinished()).isEmpty();
    }

    private CallTable counted(String name, Runnable work) {
        SortedMap<String, Long> before = account.counts().get();
        work.run();
        CallTable table = CallTable.between(name, before, account.counts().get());
        System.out.println(table.text());
        return table;
    }

    @Override
    public void close() {
        platform.close();
        controller.close();
    }

    /** The cluster outlives the processes that watch it. */
    private final class ToController implements ClusterEvents {
        @Override
        public void stackTouched(StackId stack, Occasion occasion) {
            controller.stackTouched(stack, occasion);
        }

        @Override
        public void bindingTouched(ObjectKey binding, Occasion occasion) {
            controller.bindingTouched(binding, occasion);
        }
    }
}
