package dev.sluice.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.apply.Schedule.Result;
import dev.sluice.core.apply.Schedule.Unit;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import dev.sluice.core.plan.ChangedResource;
import dev.sluice.core.plan.RuleStep;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.Task;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.port.PortException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of one listener are created before others go, as far as AWS's limit of rules lets them. */
class RuleLimitTest {
    private static final String ARN = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener-rule/app/web/1/2/";

    private final List<String> calls = new ArrayList<>();
    private int standing;
    private int limit;
    private boolean othersTakeFreedRoom;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            97  | 100 | 5 | 5 | c1 c2 c3 c4! d1 c4 d2 c5 d3 d4 d5    | done
            100 | 100 | 3 | 3 | c1! d1 c1 d2 c2 d3 c3                | done
            10  | 100 | 2 | 2 | c1 c2 d1 d2                          | done
            99  | 100 | 3 | 1 | c1 c2! d1 c2                         | no room for c3
            100 | 100 | 1 | 0 | c1!                                  | no room for c1
            """)
    void creationsComeFirstUntilAwsHasNoRoom(
            int existing, int most, int creations, int deletions, String expected, String outcome) {
        standing = existing;
        limit = most;

        List<Result> results = new UnitWork(this::call).run(lane(creations, deletions));

        assertThat(String.join(" ", calls)).isEqualTo(expected);
        assertThat(outcomeOf(results)).isEqualTo(outcome);
    }

    @Test
    void aRefusalAfterRoomWasMadeIsFinal() {
        standing = 100;
        limit = 100;
        othersTakeFreedRoom = true;

        List<Result> results = new UnitWork(this::call).run(lane(2, 2));

        assertThat(calls).containsExactly("c1!", "d1", "c1!");
        assertThat(results)
                .extracting(result -> result.getClass().getSimpleName() + " "
                        + result.task().resource().name())
                .containsExactly("Done d1", "Failed c1", "Skipped c2", "Skipped d2");
    }

    private static String outcomeOf(List<Result> results) {
        List<Result.Failed> failed = results.stream()
                .filter(Result.Failed.class::isInstance)
                .map(Result.Failed.class::cast)
                .toList();
        if (failed.isEmpty()) {
            return "done";
        }
        assertThat(failed.getFirst().cause())
                .hasMessage("Unable to synthesize listener rules, there's too many attached.");
        return "no room for " + failed.getFirst().task().resource().name();
    }

    private void call(Step step) {
        String name =
                step instanceof RuleStep.DeleteRule(Arn rule) ? rule.value().replace(ARN, "") : "";
        boolean creates = name.startsWith("c");
        if (creates && standing == limit) {
            calls.add(name + "!");
            throw new PortException(PortException.Kind.LIMIT, "CreateRule", "TooManyRules", "too many rules");
        }
        calls.add(name);
        if (creates || !othersTakeFreedRoom) {
            standing += creates ? 1 : -1;
        }
    }

    private static Unit lane(int creations, int deletions) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 1; i <= creations; i++) {
            tasks.add(task("c" + i, TaskId.Part.DEPLOY));
        }
        for (int i = 1; i <= deletions; i++) {
            tasks.add(task("d" + i, TaskId.Part.DELETE));
        }
        return new Unit(tasks);
    }

    /** What the step says is all that the lane looks at: its name, and the failures that it meets. */
    private static Task task(String name, TaskId.Part part) {
        ChangedResource rule = new ChangedResource(new ResourceId(ResourceType.LISTENER_RULE, name), name, "");
        List<Step> steps = List.of(new RuleStep.DeleteRule(new Arn(ARN + name)));
        return new Task(new TaskId(rule, part), steps, new TreeSet<>(), Optional.of("rules"));
    }
}
