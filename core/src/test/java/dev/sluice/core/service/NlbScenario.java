package dev.sluice.core.service;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.someFacts;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.build.BuildResult;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenFacts;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.Listener;
import dev.sluice.core.model.LoadBalancer;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.SecurityGroup;
import dev.sluice.core.model.Stack;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A cluster in which the stack of one Service is built. */
final class NlbScenario {
    private final Service service;
    private final GivenCluster cluster = aCluster();
    private final GivenFacts facts = someFacts();
    private ControllerSettings settings = someSettings();

    private NlbScenario(Service service) {
        this.service = service;
        cluster.with(service);
    }

    static NlbScenario of(GivenService service) {
        return new NlbScenario(service.build());
    }

    NlbScenario with(KubernetesObject... objects) {
        cluster.with(objects);
        return this;
    }

    NlbScenario facing(Consumer<GivenFacts> change) {
        change.accept(facts);
        return this;
    }

    NlbScenario under(ControllerSettings changed) {
        settings = changed;
        return this;
    }

    NlbScenario gate(FeatureGate gate, boolean open) {
        return under(settings.withGates(FeatureGates.of(Map.of(gate, open))));
    }

    BuildResult result() {
        return new ServiceStackBuilder(settings).build(service, cluster, facts);
    }

    List<Problem> problems() {
        return result().problems();
    }

    /** The messages of all errors, in the order in which they are found. */
    List<String> errors() {
        return Problems.errorsAmong(problems()).stream().map(Problem::message).toList();
    }

    Stack stack() {
        BuildResult result = result();
        assertThat(result).as("%s", result.problems()).isInstanceOf(BuildResult.Built.class);
        return ((BuildResult.Built) result).stack();
    }

    LoadBalancer nlb() {
        return only(LoadBalancer.class);
    }

    SecurityGroup managedGroup() {
        return only(SecurityGroup.class);
    }

    Listener listener(int port) {
        return one(Listener.class, Integer.toString(port));
    }

    TargetGroup targetGroup(String id) {
        return one(TargetGroup.class, id);
    }

    TargetGroup targetGroup() {
        return only(TargetGroup.class);
    }

    DesiredBinding binding() {
        return only(DesiredBinding.class);
    }

    <R extends Resource> R only(Class<R> type) {
        List<R> found = stack().all(type);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private <R extends Resource> R one(Class<R> type, String id) {
        return stack().all(type).stream()
                .filter(resource -> resource.id().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
