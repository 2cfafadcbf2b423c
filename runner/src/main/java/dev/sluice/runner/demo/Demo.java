package dev.sluice.runner.demo;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cluster.ClusterView;
import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.rendering.PlanText;
import dev.sluice.k8s.manifest.ManifestCluster;
import dev.sluice.runner.settings.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The demo as a story: create, change, delete, with a plan before and AWS after each step. */
public final class Demo {
    private static final StackId GROUP = StackId.explicit("shop");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final String OLD_PATH = "path: /cart";
    private static final String NEW_PATH = "path: /basket";

    private final Configuration configuration;
    private final PlanText planText;
    private final PrintWriter out;

    public Demo(Configuration configuration, PlanText planText, PrintWriter out) {
        this.configuration = requireNonNull(configuration, "configuration");
        this.planText = requireNonNull(planText, "planText");
        this.out = requireNonNull(out, "out");
    }

    /** Plays the story; false if the controller did not get to an end in time. */
    public boolean play() throws IOException, InterruptedException {
        try (DemoFolder folder = DemoFolder.unpack();
                DemoController controller = new DemoController(configuration, folder.path())) {
            return create(folder, controller) && change(folder, controller) && delete(folder, controller);
        }
    }

    private boolean create(DemoFolder folder, DemoController controller) throws InterruptedException {
        ClusterView wanted = ManifestCluster.read(List.of(folder.path())).view();
        say("1. Two Ingresses of one group, in " + folder.path() + ". The plan for an AWS without load balancers:");
        print(controller.plans(wanted));
        controller.start();
        if (!await(() -> controller.settled(wanted))) {
            return false;
        }
        say("2. The controller has applied it. AWS now holds:");
        out.print(new LoadBalancerReport(controller.cloud()).text());
        return true;
    }

    private boolean change(DemoFolder folder, DemoController controller) throws IOException, InterruptedException {
        ClusterView wanted = folder.drafted(OLD_PATH, NEW_PATH);
        say("3. The path /cart becomes /basket. The plan for that:");
        print(controller.plans(wanted));
        folder.save();
        if (!await(() -> controller.settled(wanted))) {
            return false;
        }
        say("4. Saved and applied. AWS now holds:");
        out.print(new LoadBalancerReport(controller.cloud()).text());
        return true;
    }

    private boolean delete(DemoFolder folder, DemoController controller) throws IOException, InterruptedException {
        say("5. Both Ingresses are deleted. The plan for that:");
        print(List.of(controller.planOfDeletion(GROUP)));
        folder.deleteIngresses();
        if (!await(controller::gone)) {
            return false;
        }
        say("6. What AWS holds of ours now:");
        out.print(new LoadBalancerReport(controller.cloud()).text());
        return true;
    }

    private void print(List<Plan> plans) {
        plans.forEach(plan -> out.println(planText.of(plan).strip().indent(2).stripTrailing()));
    }

    private void say(String line) {
        out.println();
        out.println(line);
        out.println();
        out.flush();
    }

    private static boolean await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(GLANCE);
        }
        return true;
    }
}
