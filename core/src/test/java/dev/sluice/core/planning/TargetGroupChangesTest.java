package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.Given;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.Step;
import dev.sluice.core.plan.TargetGroupStep;
import dev.sluice.core.plan.TaskId;
import dev.sluice.core.settings.FeatureGate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done about a target group that is not as it is wanted. */
class TargetGroupChangesTest {
    private static final Ref TARGET = Ref.literal(GivenTargetGroup.ARN.value());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''            | ''                              | kept
            type=instance | type=ip                         | replaced
            protocol=HTTP | protocol=HTTPS                  | replaced
            version=GRPC  | version=HTTP1                   | replaced
            ''            | version=HTTP1                   | kept
            control=3000  | ''                              | replaced
            ''            | control=3000                    | replaced
            control=3000  | control=3001                    | replaced
            name=k8s-new  | name=k8s-old                    | kept
            port=8080     | port=80                         | kept
            addresses=ipv6 | addresses=ipv4                 | kept
            """)
    void onlyWhatAwsCannotChangeForcesAReplacement(String wanted, String found, String expected) {
        assertThat(actions(wanted, found))
                .isEqualTo(expected.equals("replaced") ? List.of("CreateTargetGroup", "DeleteTargetGroup") : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check-port=8080         | check-port=traffic-port | changed
            check-port=traffic-port | check-port=traffic-port | kept
            ''                      | check-port=8080         | kept
            check=HTTPS             | check=HTTP              | changed
            path=/up                | path=/                  | changed
            ''                      | path=/                  | kept
            http=200-299            | http=200                | changed
            http=200                | ''                      | changed
            ''                      | http=200                | kept
            grpc=12                 | grpc=0                  | changed
            grpc=12                 | http=12                 | changed
            interval=10             | interval=15             | changed
            ''                      | interval=15             | kept
            timeout=4               | timeout=5               | changed
            ''                      | timeout=5               | kept
            healthy=3               | healthy=2               | changed
            ''                      | healthy=2               | kept
            unhealthy=3             | unhealthy=2             | changed
            ''                      | unhealthy=2             | kept
            """)
    void theWholeHealthCheckIsSentWhenAWantedPartDiffers(String wanted, String found, String expected) {
        Step whole = new TargetGroupStep.SetHealthCheck(
                TARGET, GivenTargetGroup.of(wanted).wanted().healthCheck().orElseThrow());

        assertThat(world(wanted, found).steps()).isEqualTo(expected.equals("changed") ? List.of(whole) : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TCP  | open   | check=TCP     | check=HTTP     | ModifyTargetGroup
            TCP  | closed | check=TCP     | check=HTTP     | CreateTargetGroup DeleteTargetGroup
            TCP  | closed | http=200      | http=200-399   | CreateTargetGroup DeleteTargetGroup
            TLS  | closed | interval=10   | interval=30    | CreateTargetGroup DeleteTargetGroup
            UDP  | closed | timeout=6     | timeout=10     | CreateTargetGroup DeleteTargetGroup
            TCP  | closed | path=/up      | path=/         | ModifyTargetGroup
            TCP  | closed | check-port=81 | check-port=82  | ModifyTargetGroup
            TCP  | closed | healthy=3     | healthy=2      | ModifyTargetGroup
            TCP  | closed | unhealthy=3   | unhealthy=2    | ModifyTargetGroup
            HTTP | closed | interval=10   | interval=30    | ModifyTargetGroup
            """)
    void withoutTheAdvancedChecksOfNlbsSomeCheckChangesForceAReplacement(
            String protocol, String gate, String wanted, String found, String expected) {
        String group = "protocol=" + protocol + " ";

        assertThat(String.join(
                        " ",
                        world(group + wanted, group + found)
                                .with(Map.of(FeatureGate.NLB_HEALTH_CHECK_ADVANCED_CONFIG, gate.equals("open")))
                                .actions()))
                .isEqualTo(expected);
    }

    @Test
    void onlyWantedAttributesThatDifferAreSet() {
        PlannerWorld world = new PlannerWorld()
                .wanting(List.of(GivenTargetGroup.of("")
                        .withAttribute("a", "1")
                        .withAttribute("b", "2")
                        .wanted()))
                .holding(GivenTargetGroup.of("")
                        .withAttribute("a", "1")
                        .withAttribute("b", "3")
                        .withAttribute("c", "4")
                        .found());

        assertThat(world.steps())
                .containsExactly(new TargetGroupStep.SetTargetGroupAttributes(TARGET, new TreeMap<>(Map.of("b", "2"))));
    }

    @Test
    void aReplacementComesBeforeTheOldOneGoes() {
        Plan plan = world("protocol=HTTPS", "protocol=HTTP").plan();

        assertThat(plan.changes()).singleElement().isInstanceOfSatisfying(Change.Replace.class, replace -> {
            assertThat(replace.order()).isEqualTo(Change.Replace.Order.CREATE_FIRST);
            assertThat(replace.resource().arn()).isEqualTo(GivenTargetGroup.ARN.value());
        });
        assertThat(plan.tasks().getLast().after())
                .containsExactly(plan.tasks().getFirst().id());
    }

    @Test
    void allOfOneIdentityAreSetRightAndTheLastOneStandsForIt() {
        Plan plan = world("path=/up", "path=/")
                .holding(GivenTargetGroup.of("path=/")
                        .withArn(GivenTargetGroup.arn("2"))
                        .found())
                .plan();

        assertThat(plan.tasks())
                .extracting(task -> task.id().resource().arn())
                .containsExactly(
                        GivenTargetGroup.ARN.value(), GivenTargetGroup.arn("2").value());
        assertThat(plan.known().ids())
                .isEqualTo(new TreeMap<ResourceId, String>(
                        Map.of(GivenTargetGroup.ID, GivenTargetGroup.arn("2").value())));
    }

    @Test
    void oneThatIsNotWantedGoesWhenEverythingElseIsThrough() {
        Plan plan = new PlannerWorld()
                .wanting(List.of(GivenTargetGroup.of("path=/up").wanted()))
                .holding(GivenTargetGroup.of("path=/").found())
                .holding(GivenTargetGroup.of("")
                        .ofResource("shop/web-api:http")
                        .withArn(GivenTargetGroup.arn("2"))
                        .found())
                .plan();

        assertThat(plan.tasks())
                .extracting(task -> task.id().part())
                .containsExactly(TaskId.Part.DEPLOY, TaskId.Part.DELETE);
        assertThat(plan.tasks().getLast().after())
                .containsExactly(plan.tasks().getFirst().id());
    }

    private static List<String> actions(String wanted, String found) {
        return world(wanted, found).actions();
    }

    private static PlannerWorld world(String wanted, String found) {
        return new PlannerWorld()
                .with(Given.someSettings())
                .wanting(List.of(GivenTargetGroup.of(wanted).wanted()))
                .holding(GivenTargetGroup.of(found).found());
    }
}
