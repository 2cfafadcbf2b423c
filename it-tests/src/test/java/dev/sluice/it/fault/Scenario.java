package dev.sluice.it.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a cluster holds after each of its changes; at the end it has no Ingress any more. */
record Scenario(List<Step> steps) {
    Scenario {
        steps = List.copyOf(steps);
    }

    /** A change, told for people, and all manifests after it. */
    record Step(String change, String manifests) {}

    static Scenario random(RandomGenerator random) {
        ClusterDraft draft = ClusterDraft.random(random);
        List<Step> steps = new ArrayList<>(List.of(new Step("start with " + draft, draft.manifests())));
        for (int change = random.nextInt(1, 5); change > 0; change--) {
            steps.add(new Step(draft.change(random), draft.manifests()));
        }
        draft.deleteAll();
        steps.add(new Step("delete all", draft.manifests()));
        return new Scenario(steps);
    }
}
