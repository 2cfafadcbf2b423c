package dev.sluice.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenBinding;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.Ref;
import dev.sluice.core.naming.StackLabels;
import dev.sluice.core.naming.TrackingTags;
import dev.sluice.core.plan.BindingStep;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.Impact;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done about TargetGroupBinding objects that are not as they are wanted: their spec is made exactly that. */
class BindingChangesTest {
    private static final String ARN = GivenTargetGroup.ARN.value();
    private static final PortReference PORT = PortReference.of("http");
    private static final SortedMap<String, String> LABELS =
            StackLabels.of(TrackingTags.INGRESS_PREFIX, PlannerWorld.STACK);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anyOtherSpecIsSetRight(String what, GivenBinding found, boolean changes) {
        TargetGroupBinding held = labelled(found, LABELS, Map.of());

        assertThat(world(held).steps())
                .isEqualTo(changes ? List.of(new BindingStep.UpdateBinding(held, wanted(), LABELS)) : List.of());
    }

    static Stream<Arguments> anyOtherSpecIsSetRight() {
        return Stream.of(
                arguments("as wanted", found(), false),
                arguments("target type", found().ofNodes(), true),
                arguments("protocol", found().withProtocol("HTTPS"), true),
                arguments("service port", found().toPort(PortReference.of(80)), true),
                arguments("address type", found().withIpAddressType("ipv6"), true),
                arguments("VPC", found().inVpc("vpc-9"), true),
                arguments("networking", found().letting("sg-9", PORT), true),
                arguments("node selector", found().onNodes(new LabelSelector(new TreeMap<>(), List.of())), true),
                arguments("several clusters", found().sharedByClusters(), true),
                arguments("assumed role", found().assuming("arn:role", "id"), true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''    | ''                                         | ''
            extra | ''                                         | PatchTargetGroupBinding
            ''    | note                                       | PatchTargetGroupBinding
            ''    | elbv2.k8s.aws/checkpoint                   | ''
            ''    | elbv2.k8s.aws/checkpoint-timestamp         | ''
            """)
    void labelsAndAnnotationsAreSetRightAndCheckpointsDoNotCount(String label, String annotation, String expected) {
        SortedMap<String, String> labels = new TreeMap<>(LABELS);
        Optional.of(label).filter(key -> !key.isEmpty()).ifPresent(key -> labels.put(key, "x"));
        Map<String, String> annotations = annotation.isEmpty() ? Map.of() : Map.of(annotation, "x");

        assertThat(String.join(
                        " ", world(labelled(found(), labels, annotations)).actions()))
                .isEqualTo(expected);
    }

    @Test
    void aBindingIsFoundByItsTargetGroupWhateverItsName() {
        TargetGroupBinding renamed = labelled(found(), LABELS, Map.of());
        TargetGroupBinding sameName = labelled(found().withTargetGroup("arn:foreign"), LABELS, Map.of());

        assertThat(new PlannerWorld()
                        .wanting(List.of(GivenTargetGroup.of("").wanted(), DesiredBindings.of("shop/other", "cart")))
                        .holding(GivenTargetGroup.of("").found())
                        .holding(renamed)
                        .actions())
                .isEmpty();
        assertThat(world(sameName).actions()).containsExactly("DeleteTargetGroupBinding", "CreateTargetGroupBinding");
    }

    @Test
    void aBindingWhoseTargetGroupIsGoneMakesRoomForThatOfItsSuccessor() {
        TargetGroupBinding held = labelled(found().withTargetGroup("arn:gone"), LABELS, Map.of());

        Plan plan = new PlannerWorld()
                .wanting(List.of(GivenTargetGroup.of("").wanted(), DesiredBindings.of("shop/cart", "cart")))
                .holding(held)
                .plan();

        assertThat(plan.tasks().stream().flatMap(task -> task.steps().stream()).map(Step::action))
                .containsExactly("CreateTargetGroup", "DeleteTargetGroupBinding", "CreateTargetGroupBinding");
        assertThat(plan.changes())
                .filteredOn(Change.Replace.class::isInstance)
                .singleElement()
                .extracting(change -> change.resource().name(), Change::impact)
                .containsExactly("shop/cart", Impact.NONE);
    }

    @Test
    void ofTwoForOneTargetGroupTheLastOneCountsAndTheOtherIsLeftAlone() {
        TargetGroupBinding stale = labelled(found().ofNodes(), LABELS, Map.of());

        assertThat(world(stale).holding(labelled(found(), LABELS, Map.of())).actions())
                .isEmpty();
    }

    @Test
    void aBindingOfATargetGroupThatIsReplacedIsReplacedToo() {
        assertThat(new PlannerWorld()
                        .wanting(List.of(
                                GivenTargetGroup.of("protocol=HTTPS").wanted(),
                                DesiredBindings.of("shop/cart-2", "cart")))
                        .holding(GivenTargetGroup.of("protocol=HTTP").found())
                        .holding(labelled(found(), LABELS, Map.of()))
                        .actions())
                .containsExactly(
                        "CreateTargetGroup",
                        "CreateTargetGroupBinding",
                        "DeleteTargetGroupBinding",
                        "DeleteTargetGroup");
    }

    private static PlannerWorld world(TargetGroupBinding found) {
        return new PlannerWorld()
                .wanting(List.of(GivenTargetGroup.of("").wanted(), DesiredBindings.of("shop/cart", "cart")))
                .holding(GivenTargetGroup.of("").found())
                .holding(found);
    }

    private static GivenBinding found() {
        return Given.aBinding("shop/cart").withTargetGroup(ARN);
    }

    /** With the target group's ARN known, as steps have it. */
    private static DesiredBinding wanted() {
        return DesiredBindings.of("shop/cart", "cart", Ref.literal(ARN));
    }

    private static TargetGroupBinding labelled(
            GivenBinding binding, SortedMap<String, String> labels, Map<String, String> annotations) {
        return binding.labelled(labels).annotated(annotations).build();
    }
}
