package dev.sluice.it.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.simulated.call.Fault;
import dev.sluice.aws.simulated.call.Faults;
import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.core.settings.FeatureGates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same changes of a cluster over and over, each time with a fault at the next call of each change. */
class EveryCallTest {
    private static final List<Scenario.Step> CHANGES = List.of(
            new Scenario.Step("creation", cluster(Map.of("red", "one", "green", "one"), "internal", "/")),
            new Scenario.Step("other paths", cluster(Map.of("red", "one", "green", "one"), "internal", "/shop")),
            new Scenario.Step("move", cluster(Map.of("red", "one", "green", "two"), "internal", "/shop")),
            new Scenario.Step("scheme", cluster(Map.of("red", "one", "green", "two"), "internet-facing", "/shop")),
            new Scenario.Step("one less", cluster(Map.of("green", "two"), "internet-facing", "/shop")),
            new Scenario.Step("deletion", cluster(Map.of(), "internal", "/")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Fault.Failure.class,
            names = {"CRASH_AFTER", "FAIL_AFTER"})
    void aFaultAtAnyCallChangesNothingOfTheEnd(Fault.Failure fault) {
        try (Run run = new Run(folder, Pace.immediate(), FeatureGates.defaults())) {
            List<Undisturbed> ends = undisturbed(run);
            long longest = ends.stream().mapToLong(Undisturbed::calls).max().orElseThrow();
            for (long call = 1; call <= longest; call++) {
                for (Undisturbed end : ends) {
                    run.aws().calls().inject(Faults.onCall(run.calls() + call, fault));
                    run.apply(end.change().manifests());
                    String told =
                            fault + " at call " + call + " of: " + end.change().change();
                    boolean settled = run.settles();
                    assertThat(settled)
                            .as("settles: %s; %s", told, run.latest())
                            .isTrue();
                    assertThat(end.shape().differenceTo(run.shape())).as(told).isEmpty();
                }
            }
        }
    }

    private static List<Undisturbed> undisturbed(Run run) {
        List<Undisturbed> ends = new ArrayList<>();
        for (Scenario.Step change : CHANGES) {
            long before = run.calls();
            run.apply(change.manifests());
            boolean settled = run.settles();
            assertThat(settled).as("settles undisturbed: %s", change.change()).isTrue();
            ends.add(new Undisturbed(change, run.calls() - before, run.shape()));
        }
        return ends;
    }

    private static String cluster(Map<String, String> groups, String scheme, String path) {
        List<String> documents = new ArrayList<>(Manifests.base(80));
        documents.addAll(Manifests.node("a"));
        new TreeMap<>(groups)
                .forEach((name, group) -> documents.add(Manifests.ingress(
                        name,
                        new TreeMap<>(Map.of(
                                "group.name", group,
                                "scheme", scheme,
                                "target-group-attributes", "deregistration_delay.timeout_seconds=61")),
                        path,
                        80)));
        return String.join("---\n", documents);
    }

    /** What a change comes to when nothing goes wrong, and how many calls it takes. */
    private record Undisturbed(Scenario.Step change, long calls, Shape shape) {}
}
