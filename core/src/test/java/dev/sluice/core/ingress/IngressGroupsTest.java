package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.key;
import static dev.sluice.core.given.Given.someClassParams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngressGroupsTest {
    private static final StackId EDGE = StackId.explicit("edge");
    private static final StackId WEB = StackId.implicit(key("shop/web"));
    private static final String EDGE_FINALIZER = "group.ingress.k8s.aws/edge";
    private static final String OWN_FINALIZER = "ingress.k8s.aws/resources";

    private final GivenCluster cluster = aCluster().with(anIngressClass("alb"));

    private IngressGroups groups() {
        return IngressGroups.of(cluster, "alb");
    }

    private IngressGroup load(StackId id) {
        return ((GroupLoad.Loaded) groups().load(id)).group();
    }

    private List<String> failure(StackId id) {
        return ((GroupLoad.Failed) groups().load(id))
                .problems().stream().map(Problem::text).toList();
    }

    private static List<String> members(IngressGroup group) {
        return group.members().stream()
                .map(member -> member.ingress().key().toString())
                .toList();
    }

    private Ingress add(GivenIngress ingress) {
        Ingress built = ingress.build();
        cluster.with(built);
        return built;
    }

    @Test
    void anIngressWithoutGroupIsAGroupOfItsOwn() {
        Ingress web = add(anIngress("shop/web"));

        assertThat(load(WEB).members()).containsExactly(new Member(web, Optional.empty()));
        assertThat(groups().ids()).containsExactly(WEB);
    }

    @Test
    void aGroupSpansNamespacesInItsOrder() {
        add(anIngress("shop/b").inGroup("edge"));
        add(anIngress("shop/a").inGroup("edge"));
        add(anIngress("pay/z").inGroup("edge"));
        add(anIngress("shop/first").inGroup("edge").annotated("group.order", "-1000"));
        add(anIngress("a/last").inGroup("edge").annotated("group.order", "+1000"));

        assertThat(members(load(EDGE))).containsExactly("shop/first", "pay/z", "shop/a", "shop/b", "a/last");
    }

    @Test
    void theClassNamesTheGroupBeforeTheAnnotation() {
        cluster.with(
                anIngressClass("alb", "params"),
                someClassParams("params").groupName("edge").build());
        add(anIngress("shop/web").inGroup("Not a name"));

        assertThat(members(load(EDGE))).containsExactly("shop/web");
    }

    @Test
    void whoHasLeftStaysInactiveAsLongAsItCarriesTheFinalizer() {
        add(anIngress("shop/stays").inGroup("edge").finalizedBy(EDGE_FINALIZER));
        Ingress deleted = add(anIngress("shop/deleted")
                .inGroup("edge")
                .finalizedBy(EDGE_FINALIZER)
                .deleting());
        Ingress moved = add(anIngress("shop/moved").finalizedBy(EDGE_FINALIZER));
        Ingress foreign = add(anIngress("shop/other").withoutClass().finalizedBy(EDGE_FINALIZER));
        Ingress misnamed = add(anIngress("shop/x").inGroup("Bad!").finalizedBy(EDGE_FINALIZER));
        add(anIngress("shop/unrelated"));

        IngressGroup group = load(EDGE);

        assertThat(members(group)).containsExactly("shop/stays");
        assertThat(group.inactive()).containsExactly(deleted, moved, foreign, misnamed);
        assertThat(group.former())
                .extracting(FormerMember::reason)
                .containsExactly(
                        new FormerMember.Reason.Deleted(),
                        new FormerMember.Reason.Moved(StackId.implicit(key("shop/moved"))),
                        new FormerMember.Reason.OfAnotherClass(),
                        new FormerMember.Reason.Misnamed());
    }

    @Test
    void theFinalizerOfAnOwnGroupCountsForThatIngressOnly() {
        Ingress web = add(anIngress("shop/web").inGroup("edge").finalizedBy(OWN_FINALIZER));

        assertThat(load(WEB).inactive()).containsExactly(web);
        assertThat(load(StackId.implicit(key("shop/other"))).inactive()).isEmpty();
        assertThat(load(EDGE).inactive()).isEmpty();
    }

    @Test
    void anInvalidClassStopsTheGroupsThatHoldTheIngressAndNoOthers() {
        add(anIngress("shop/a").inGroup("edge"));
        add(anIngress("shop/lost").ofClass("gone").finalizedBy(EDGE_FINALIZER));
        add(anIngress("shop/web"));

        assertThat(failure(EDGE))
                .containsExactly("Ingress shop/lost: spec.ingressClassName: \"gone\": Ingress: shop/lost: Ingress has"
                        + " invalid IngressClass configuration: invalid ingress class:"
                        + " IngressClass.networking.k8s.io \"gone\" not found");
        assertThat(members(load(WEB))).containsExactly("shop/web");
    }

    @Test
    void twoDefaultClassesStopEveryGroupWhileAnIngressNeedsOne() {
        addTwoDefaultClasses();
        add(anIngress("shop/web"));
        assertThat(members(load(WEB))).containsExactly("shop/web");

        add(anIngress("shop/classless").withoutClass().inGroup("edge"));

        assertThat(((GroupLoad.Failed) groups().load(WEB)).problems())
                .extracting(Problem::message)
                .containsExactly("Ingress: shop/classless: multiple default IngressClasses found");
        assertThat(groups().all().keySet()).containsExactly(StackId.implicit(key("shop/classless")), WEB);
    }

    @Test
    void aGroupThatOnlyHoldsAnIngressOfUnknownClassIsListedAsStopped() {
        addTwoDefaultClasses();
        add(anIngress("shop/classless").withoutClass().finalizedBy("group.ingress.k8s.aws/edge"));

        assertThat(groups().all().keySet())
                .containsExactly(StackId.explicit("edge"), StackId.implicit(key("shop/classless")));
    }

    private void addTwoDefaultClasses() {
        for (String name : List.of("alb", "nginx")) {
            cluster.with(new IngressClass(
                    anIngressClass(name)
                            .meta()
                            .withAnnotations(Map.of("ingressclass.kubernetes.io/is-default-class", "true")),
                    "ingress.k8s.aws/alb",
                    Optional.empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "1.5", ""})
    void anOrderThatIsNoNumberStopsTheGroup(String order) {
        add(anIngress("shop/web").annotated("group.order", order));

        assertThat(failure(WEB))
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/group.order: \"" + order
                        + "\": failed to load Ingress group order for ingress: shop/web: failed to parse int32"
                        + " annotation, alb.ingress.kubernetes.io/group.order: " + order
                        + ": strconv.ParseInt: parsing \"" + order
                        + "\": invalid syntax (expected: -1000 to 1000)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "-1001"})
    void anOrderOutOfRangeStopsTheGroup(String order) {
        add(anIngress("shop/web").annotated("group.order", order));

        assertThat(failure(WEB))
                .containsExactly("Ingress shop/web: alb.ingress.kubernetes.io/group.order: \"" + order
                        + "\": explicit Ingress group order must be within [-1000:1000], Ingress: shop/web, order: "
                        + order);
    }

    @Test
    void anIngressWhoseGroupCannotBeToldIsListedUnderItsOwnId() {
        add(anIngress("shop/web").inGroup("Bad!"));
        add(anIngress("shop/lost").ofClass("gone").inGroup("edge"));
        add(anIngress("shop/foreign").withoutClass());

        assertThat(groups().all())
                .hasSize(2)
                .allSatisfy((id, load) -> assertThat(load)
                        .isInstanceOf(GroupLoad.Failed.class)
                        .extracting(GroupLoad::id)
                        .isEqualTo(id));
        assertThat(groups().all().keySet()).containsExactly(StackId.implicit(key("shop/lost")), WEB);
    }

    @Test
    void aNameMayHave63Characters() {
        add(anIngress("shop/web").inGroup("a".repeat(63)));
        add(anIngress("shop/x").inGroup("a".repeat(64)));

        assertThat(members(load(StackId.explicit("a".repeat(63))))).containsExactly("shop/web");
        assertThat(groups().all().get(StackId.implicit(key("shop/x"))))
                .isInstanceOfSatisfying(
                        GroupLoad.Failed.class,
                        failed -> assertThat(failed.problems().getFirst().message())
                                .isEqualTo("invalid ingress group: groupName must be no more than 63 characters"));
    }

    @Test
    void aGroupThatCannotBeLoadedTellsWhoHasLeftAndWhoMayHaveStayed() {
        add(anIngress("shop/gone").inGroup("edge").finalizedBy(EDGE_FINALIZER).deleting());
        add(anIngress("shop/lost").ofClass("gone").finalizedBy(EDGE_FINALIZER));
        add(anIngress("shop/web").inGroup("edge"));

        assertThat(groups().load(EDGE)).isInstanceOfSatisfying(GroupLoad.Failed.class, failed -> {
            assertThat(failed.departed())
                    .extracting(former -> former.ingress().key())
                    .containsExactly(key("shop/gone"));
            assertThat(failed.remaining()).containsExactly(key("shop/lost"), key("shop/web"));
        });
    }

    @Test
    void aFailureNeedsAReason() {
        assertThatThrownBy(() -> new GroupLoad.Failed(EDGE, List.of(), List.of(), List.of()))
                .hasMessage("problems: [] (expected: what keeps edge from loading)");
    }
}
