package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenFacts;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.ingress.IngressEvaluation.Evaluated;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.Stack;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A cluster with the class {@code alb} and the Service {@code shop/web}, in which one group is built. */
final class Scenario {
    private final GivenCluster cluster =
            aCluster().with(anIngressClass("alb"), aService("shop/web").build());
    private final GivenFacts facts = someFacts();
    private ControllerSettings settings = someSettings();

    static Scenario of(GivenIngress... ingresses) {
        Scenario scenario = new Scenario();
        for (GivenIngress ingress : ingresses) {
            scenario.cluster.with(ingress.build());
        }
        return scenario;
    }

    Scenario with(KubernetesObject... objects) {
        cluster.with(objects);
        return this;
    }

    Scenario facing(Consumer<GivenFacts> change) {
        change.accept(facts);
        return this;
    }

    Scenario under(ControllerSettings changed) {
        settings = changed;
        return this;
    }

    Scenario managingCertificates() {
        return under(settings.withGates(FeatureGates.of(Map.of(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT, true))));
    }

    Stack stack() {
        BuildResult result = result();
        assertThat(result).isInstanceOf(BuildResult.Built.class);
        return ((BuildResult.Built) result).stack();
    }

    LoadBalancer alb() {
        return one(LoadBalancer.class, "LoadBalancer");
    }

    LoadBalancer nlb() {
        return one(LoadBalancer.class, "FrontendNlb");
    }

    Listener listener(int port) {
        return one(Listener.class, Integer.toString(port));
    }

    <R extends Resource> R one(Class<R> type, String id) {
        return stack().all(type).stream()
                .filter(resource -> resource.id().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + id));
    }

    /** Texts of all errors; none if the group builds. */
    List<String> errors() {
        return switch (result()) {
            case BuildResult.Failed failed ->
                failed.problems().stream()
                        .filter(Problem::isError)
                        .map(Problem::text)
                        .toList();
            case BuildResult.Built built -> List.of();
        };
    }

    /** Texts of all warnings of a group that builds. */
    List<String> warnings() {
        BuildResult result = result();
        assertThat(result).isInstanceOf(BuildResult.Built.class);
        return ((BuildResult.Built) result)
                .warnings().stream().map(Problem::text).toList();
    }

    /** All that was found out, whether the group can be told and built or not. */
    List<Problem> problems() {
        return switch (evaluated()) {
            case Evaluated.Unknown unknown -> unknown.problems();
            case Evaluated.Known known ->
                switch (known.result()) {
                    case BuildResult.Failed failed -> failed.problems();
                    case BuildResult.Built built -> built.warnings();
                };
        };
    }

    BuildResult result() {
        Evaluated evaluated = evaluated();
        assertThat(evaluated).isInstanceOf(Evaluated.Known.class);
        return ((Evaluated.Known) evaluated).result();
    }

    private Evaluated evaluated() {
        List<Evaluated> evaluated = List.copyOf(
                new IngressEvaluation(settings).evaluate(cluster, facts).values());
        assertThat(evaluated).hasSize(1);
        return evaluated.getFirst();
    }
}
