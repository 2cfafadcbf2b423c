package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aNamespace;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.someClassParams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.given.GivenCluster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngressClassificationTest {
    private static final Classification OURS = new Classification.Ours(Optional.empty());
    private static final Classification NOT_OURS = new Classification.NotOurs();

    private final GivenCluster cluster = aCluster().with(anIngressClass("alb"), classOf("nginx", "k8s.io/nginx"));

    private Classification classify(Ingress ingress) {
        return classify(ingress, "alb");
    }

    private Classification classify(Ingress ingress, String flag) {
        return new IngressClassification(cluster, flag).classify(ingress);
    }

    private static IngressClass classOf(String name, String controller) {
        return new IngressClass(ObjectMeta.of(ObjectKey.clusterScoped(name)), controller, Optional.empty());
    }

    private static IngressClass byDefault(IngressClass ingressClass, String value) {
        return new IngressClass(
                ingressClass.meta().withAnnotations(Map.of("ingressclass.kubernetes.io/is-default-class", value)),
                ingressClass.controller(),
                ingressClass.parameters());
    }

    @ParameterizedTest
    @CsvSource({
        "alb, alb, true",
        "alb, '', false",
        "alb, ALB, false",
        "mine, mine, true",
        "mine, alb, false",
        "'', '', true",
        "'', alb, true",
        "'', nginx, false",
    })
    void theClassAnnotationDecidesAlone(String flag, String annotation, boolean ours) {
        Ingress ingress = anIngress("shop/web")
                .ofClass("no-such-class")
                .annotatedExactly("kubernetes.io/ingress.class", annotation)
                .build();

        assertThat(classify(ingress, flag)).isEqualTo(ours ? OURS : NOT_OURS);
    }

    @Test
    void everyClassWithOurControllerIsOursWhateverTheFlagSays() {
        assertThat(classify(anIngress("shop/web").ofClass("alb").build(), "mine"))
                .isEqualTo(OURS);
        assertThat(classify(anIngress("shop/web").ofClass("nginx").build(), "nginx"))
                .isEqualTo(NOT_OURS);
    }

    @Test
    void anIngressOnItsWayOutIsNotOurs() {
        assertThat(classify(anIngress("shop/web").deleting().build())).isEqualTo(NOT_OURS);
    }

    @Test
    void withoutAnyClassOnlyAnEmptyFlagMakesItOurs() {
        Ingress ingress = anIngress("shop/web").withoutClass().build();

        assertThat(classify(ingress)).isEqualTo(NOT_OURS);
        assertThat(classify(ingress, "")).isEqualTo(OURS);
    }

    @Test
    void theDefaultClassOfTheClusterStandsIn() {
        Ingress ingress = anIngress("shop/web").withoutClass().build();

        cluster.with(byDefault(classOf("nginx", "k8s.io/nginx"), "true"));
        assertThat(classify(ingress, "")).isEqualTo(NOT_OURS);

        cluster.with(byDefault(classOf("nginx", "k8s.io/nginx"), "True"), byDefault(anIngressClass("alb"), "true"));
        assertThat(classify(ingress)).isEqualTo(OURS);
    }

    @Test
    void twoDefaultClassesLeaveItOpenForThoseWhoNeedOne() {
        cluster.with(byDefault(classOf("nginx", "k8s.io/nginx"), "true"), byDefault(anIngressClass("alb"), "true"));

        assertThat(classify(anIngress("shop/web").withoutClass().build()))
                .isInstanceOfSatisfying(
                        Classification.Undecidable.class,
                        undecidable -> assertThat(undecidable.problem().text())
                                .isEqualTo(
                                        "Ingress shop/web: spec.ingressClassName: \"\": multiple default IngressClasses"
                                                + " found (name a class, or leave one of alb, nginx marked as default)"));
        assertThat(classify(anIngress("shop/web").ofClass("alb").build())).isEqualTo(OURS);
    }

    @Test
    void aClassThatIsNotThereIsInvalid() {
        assertThat(invalid(anIngress("shop/web").ofClass("absent").build()))
                .isEqualTo("Ingress shop/web: spec.ingressClassName: \"absent\": invalid ingress class:"
                        + " IngressClass.networking.k8s.io \"absent\" not found");
    }

    private String invalid(Ingress ingress) {
        return ((Classification.InvalidClass) classify(ingress)).problem().text();
    }

    @Test
    void aClassBringsItsParameters() {
        IngressClassParams params = someClassParams("params").scheme("internal").build();
        cluster.with(anIngressClass("alb", "params"), params);

        assertThat(classify(anIngress("shop/web").build())).isEqualTo(new Classification.Ours(Optional.of(params)));
    }

    @Test
    void parametersThatAreNotThereAreInvalid() {
        cluster.with(anIngressClass("alb", "params"));

        assertThat(invalid(anIngress("shop/web").build()))
                .isEqualTo("IngressClass alb: spec.parameters.name: \"params\": invalid ingress class:"
                        + " IngressClassParams.elbv2.k8s.aws \"params\" not found");
    }

    @ParameterizedTest
    @CsvSource({"elbv2.k8s.aws, ConfigMap", "example.org, IngressClassParams"})
    void parametersOfAnotherKindAreInvalid(String group, String kind) {
        cluster.with(new IngressClass(
                ObjectMeta.of(ObjectKey.clusterScoped("alb")),
                "ingress.k8s.aws/alb",
                Optional.of(new IngressClass.Parameters(group, kind, "params"))));

        assertThat(invalid(anIngress("shop/web").build()))
                .isEqualTo("IngressClass alb: spec.parameters: \"" + group + "/" + kind
                        + "\": invalid ingress class: IngressClass alb references unknown parameters");
    }

    @Test
    void aNamespaceSelectorAdmitsByLabels() {
        withSelector(new LabelSelector(SortedMaps.copyOf(Map.of("tier", "edge")), List.of()));
        assertThat(invalid(anIngress("shop/web").build()))
                .isEqualTo("Ingress shop/web: metadata.namespace: \"shop\": invalid ingress class:"
                        + " namespaceSelector of IngressClassParams params mismatch");

        withSelector(new LabelSelector(SortedMaps.copyOf(Map.of()), List.of()));
        assertThat(classify(anIngress("shop/web").build())).isInstanceOf(Classification.Ours.class);
    }

    @Test
    void aNamespaceThatASelectorIsForMustBeThere() {
        withSelector(new LabelSelector(SortedMaps.copyOf(Map.of()), List.of()));

        assertThat(invalid(anIngress("pay/web").build()))
                .isEqualTo("Ingress pay/web: metadata.namespace: \"pay\": invalid ingress class:"
                        + " Namespace \"pay\" not found");
    }

    @Test
    void aSelectorThatKubernetesWouldRefuseAdmitsNobody() {
        withSelector(new LabelSelector(
                SortedMaps.copyOf(Map.of()), List.of(new LabelSelector.Expression("tier", "In", List.of()))));

        assertThat(invalid(anIngress("shop/web").build()))
                .isEqualTo("IngressClassParams params: spec.namespaceSelector: \"tier In\": invalid ingress class:"
                        + " values: Invalid value: []: for 'in', 'notin' operators, values set can't be empty");
    }

    private void withSelector(LabelSelector selector) {
        cluster.with(
                anIngressClass("alb", "params"),
                someClassParams("params").namespaceSelector(selector).build(),
                aNamespace("shop"));
    }
}
