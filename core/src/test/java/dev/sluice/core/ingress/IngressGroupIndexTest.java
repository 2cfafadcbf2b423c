package dev.sluice.core.ingress;

import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.anIngressClass;
import static dev.sluice.core.given.Given.key;
import static dev.sluice.core.given.Given.someClassParams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.Namespace;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.model.StackId;
import dev.sluice.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngressGroupIndexTest {
    private static final StackId EDGE = StackId.explicit("edge");
    private static final StackId WEB = StackId.implicit(key("shop/web"));
    private static final String EDGE_FINALIZER = "group.ingress.k8s.aws/edge";
    private static final String OWN_FINALIZER = "ingress.k8s.aws/resources";

    private final GivenCluster cluster = aCluster().with(anIngressClass("alb"));
    private final IngressGroupIndex index = new IngressGroupIndex(cluster, "alb");

    @Test
    void anEventTouchesTheGroupsThatHoldTheIngressAndTheOneItWants() {
        Ingress moving = anIngress("shop/web")
                .inGroup("new")
                .finalizedBy(EDGE_FINALIZER)
                .finalizedBy(OWN_FINALIZER)
                .finalizedBy("example.org/other")
                .build();

        assertThat(index.touchedBy(moving).groups()).containsExactly(EDGE, StackId.explicit("new"), WEB);
    }

    @Test
    void anEventTellsWhyTheGroupIsUnknown() {
        Ingress misnamed = anIngress("shop/web")
                .inGroup("Bad!")
                .finalizedBy(EDGE_FINALIZER)
                .build();
        Ingress lost = anIngress("shop/web").ofClass("gone").build();
        Ingress foreign = anIngress("shop/web").withoutClass().build();

        assertThat(index.touchedBy(misnamed)).satisfies(touched -> {
            assertThat(touched.groups()).containsExactly(EDGE);
            assertThat(touched.problem().map(Problem::message))
                    .contains("invalid ingress group: groupName must consist of lower case alphanumeric characters,"
                            + " '-' or '.', and must start and end with an alphanumeric character");
        });
        assertThat(index.touchedBy(lost).problem()).isPresent();
        assertThat(index.touchedBy(foreign).problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithALookAtEverythingWhateverChanges(long seed) {
        RandomCluster random = new RandomCluster(cluster, seed);
        for (int change = 0; change < 200; change++) {
            index.changed(random.change());

            IngressGroups all = IngressGroups.of(cluster, "alb");
            SortedSet<StackId> ids = new TreeSet<>(all.ids());
            ids.add(EDGE);
            ids.add(WEB);
            assertThat(ids).allSatisfy(id -> assertThat(index.load(id)).isEqualTo(all.load(id)));
        }
    }

    @Test
    void looksAtNothingButWhatItWasToldOf() {
        Ingress told = anIngress("shop/web").inGroup("edge").build();
        cluster.with(told);
        assertThat(members(EDGE)).containsExactly("shop/web");

        Ingress untold = anIngress("shop/api").inGroup("edge").build();
        cluster.with(untold);
        assertThat(members(EDGE)).containsExactly("shop/web");

        index.changed(untold);
        assertThat(members(EDGE)).containsExactly("shop/api", "shop/web");
    }

    @Test
    void knowsWhatIsThereBeforeItIsToldOfAnything() {
        cluster.with(anIngress("shop/web").build());

        assertThat(members(WEB)).containsExactly("shop/web");
    }

    private List<String> members(StackId id) {
        return ((GroupLoad.Loaded) index.load(id))
                .group().members().stream()
                        .map(member -> member.ingress().key().toString())
                        .toList();
    }

    /** A cluster of few names and many changes, so that they meet. */
    private static final class RandomCluster {
        private static final List<String> NAMESPACES = List.of("shop", "shop-b", "team");
        private final GivenCluster cluster;
        private final Random random;

        RandomCluster(GivenCluster cluster, long seed) {
            this.cluster = cluster;
            this.random = new Random(seed);
        }

        /** Changes one object and gives it; that of a deletion is as it was last. */
        KubernetesObject change() {
            KubernetesObject object = switch (random.nextInt(10)) {
                case 0 -> ingressClass();
                case 1 ->
                    someClassParams("p")
                            .namespaceSelector(
                                    new LabelSelector(SortedMaps.copyOf(one(Map.of("team", "a"), Map.of())), List.of()))
                            .groupName(one("edge", "Bad!"))
                            .build();
                case 2 -> new Namespace(labelled(one("shop", "team"), one(Map.of("team", "a"), Map.of())));
                default -> ingress();
            };
            if (random.nextInt(6) == 0) {
                cluster.without(object);
            } else {
                cluster.with(object);
            }
            return object;
        }

        private IngressClass ingressClass() {
            IngressClass plain = random.nextBoolean()
                    ? anIngressClass(one("alb", "other"))
                    : anIngressClass(one("alb", "other"), one("p", "q"));
            String isDefault = Boolean.toString(random.nextInt(3) == 0);
            return new IngressClass(
                    plain.meta().withAnnotations(Map.of("ingressclass.kubernetes.io/is-default-class", isDefault)),
                    plain.controller(),
                    plain.parameters());
        }

        private Ingress ingress() {
            GivenIngress ingress =
                    anIngress(NAMESPACES.get(random.nextInt(3)) + "/" + one("web", "api") + random.nextInt(3));
            switch (random.nextInt(5)) {
                case 0 -> ingress.withoutClass();
                case 1 -> ingress.ofClass("other");
                case 2 -> ingress.annotatedExactly("kubernetes.io/ingress.class", one("alb", "nginx"));
                default -> ingress.ofClass("alb");
            }
            if (random.nextBoolean()) {
                ingress.inGroup(one(one("edge", "wide"), "Bad!"));
            }
            if (random.nextInt(3) == 0) {
                ingress.finalizedBy(one(EDGE_FINALIZER, OWN_FINALIZER));
            }
            if (random.nextInt(6) == 0) {
                ingress.annotated("group.order", one("7", "none"));
            }
            return (random.nextInt(6) == 0 ? ingress.deleting() : ingress).build();
        }

        private static ObjectMeta labelled(String namespace, Map<String, String> labels) {
            ObjectMeta plain = ObjectMeta.of(ObjectKey.clusterScoped(namespace));
            return new ObjectMeta(
                    plain.key(),
                    "",
                    "",
                    0,
                    SortedMaps.copyOf(labels),
                    plain.annotations(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        private <T> T one(T first, T second) {
            return random.nextBoolean() ? first : second;
        }
    }
}
