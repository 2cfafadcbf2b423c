package dev.sluice.core.plan.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.model.StackId;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.PlannedStack;
import dev.sluice.core.plan.SomePlan;
import dev.sluice.core.plan.Task;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedPlanTest {
    private static final String FOLDER = "/home/me";
    private static final List<String> SOURCES = List.of("-f", "manifests", "--aws", "live");
    private static final Plan PLAN = SomePlan.withEverything();

    @Test
    void aSavedPlanIsReadAsItWasWritten() {
        SavedPlan saved = SavedPlan.of(FOLDER, SOURCES, List.of(PLAN));

        assertThat(SavedPlan.read(saved.write(List.of(PLAN)))).isEqualTo(saved);
        assertThat(saved.sources()).isEqualTo(SOURCES);
        assertThat(saved.folder()).isEqualTo(FOLDER);
    }

    @Test
    void whatIsStillTheSameMayBeApplied() {
        assertThat(SavedPlan.of(FOLDER, SOURCES, List.of(PLAN)).movedOn(List.of(SomePlan.withEverything())))
                .isEmpty();
    }

    @Test
    void everyPartOfAPlanCountsWhenItIsComparedWithTheWorld() {
        Map<String, Function<Plan, Plan>> moves = Map.of(
                "a change", plan -> with(plan, plan.changes().subList(1, 6), plan.tasks(), plan.known()),
                "a task", plan -> with(plan, plan.changes(), plan.tasks().subList(1, 2), plan.known()),
                "what was found", plan -> with(plan, plan.changes(), plan.tasks(), found("arn")),
                "a host name", plan -> with(plan, plan.changes(), plan.tasks(), hostName("host")));

        moves.forEach((what, move) -> assertThat(
                        SavedPlan.of(FOLDER, SOURCES, List.of(PLAN)).movedOn(List.of(move.apply(PLAN))))
                .as(what)
                .containsExactly("shop"));
    }

    @Test
    void aStackThatCameOrWentHasMovedOn() {
        Plan other = new Plan(StackId.explicit("new"), List.of(), List.of(), PLAN.known(), List.of());

        assertThat(SavedPlan.of(FOLDER, SOURCES, List.of(PLAN)).movedOn(List.of(PLAN, other)))
                .containsExactly("new");
        assertThat(SavedPlan.of(FOLDER, SOURCES, List.of(PLAN, other)).movedOn(List.of(PLAN)))
                .containsExactly("new");
    }

    @Test
    void aLoginThatGoesElsewhereHasMovedOn() {
        assertThat(SavedPlan.of(FOLDER, SOURCES, List.of(SomePlan.loggingIn("https://one", "secret")))
                        .movedOn(List.of(SomePlan.loggingIn("https://other", "secret"))))
                .containsExactly("shop");
    }

    @Test
    void noFormOfAPlanTellsAClientSecretOrLetsItBeGuessed() {
        Plan plan = SomePlan.loggingIn("hunter2");
        Plan other = SomePlan.loggingIn("letmein");

        List<String> forms = forms(plan);

        assertThat(forms).noneMatch(form -> form.contains("hunter2")).isEqualTo(forms(other));
    }

    private static List<String> forms(Plan plan) {
        return List.of(
                new PlanText(PlanText.Colour.NONE).of(plan),
                PlanJson.of(PlannedStack.of(plan)).toString(),
                PlanHtml.of(List.of(PlannedStack.of(plan))),
                SavedPlan.of(FOLDER, SOURCES, List.of(plan)).write(List.of(plan)),
                plan.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"version\": 2, \"fingerprints\": {}}",
                "{\"version\": 1}",
                "{\"version\": 1, \"fingerprints\": 3}"
            })
    void whatIsNoSavedPlanOfThisVersionIsRefused(String text) {
        assertThatThrownBy(() -> SavedPlan.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("saved plan: version")
                .hasMessageContaining("(expected: 1, with fingerprints, as 'sluice plan --out' writes it)");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> SavedPlan.read("plan: {"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(expected: JSON)");
    }

    private static Plan with(Plan plan, List<Change> changes, List<Task> tasks, Plan.Known known) {
        return new Plan(plan.stack(), changes, tasks, known, plan.problems());
    }

    private static Plan.Known found(String arn) {
        return new Plan.Known(
                new TreeMap<>(Map.of(PLAN.changes().getFirst().resource().id(), arn)), new TreeMap<>());
    }

    private static Plan.Known hostName(String name) {
        return new Plan.Known(
                new TreeMap<>(),
                new TreeMap<>(Map.of(PLAN.changes().getFirst().resource().id(), name)));
    }
}
