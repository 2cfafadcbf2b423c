package dev.sluice.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.given.Given;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.plan.Change;
import dev.sluice.core.plan.Plan;
import dev.sluice.core.reconcile.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What plans say of the reasons why things go, by a process that deployed them and by somebody who only looks. */
class DeletionCauseTest {
    private static final String GROUP = "shop";
    private static final String LISTEN_PORTS = "alb.ingress.kubernetes.io/listen-ports";
    private static final String BOTH = "[{\"HTTP\":80},{\"HTTP\":81}]";
    private static final String ONE = "[{\"HTTP\":80}]";

    private final GroupLab lab = new GroupLab();

    @BeforeEach
    void deploy() {
        lab.cluster.with(
                Given.aService("shop/cart").build(), Given.aService("shop/api").build());
        lab.cluster.with(web(BOTH).routing("", "/cart", "cart").build());
        lab.cluster.with(GroupLab.routing("shop/api", GROUP, "api").build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
    }

    @Test
    void aPortThatAnAnnotationLostIsToldWithBothValuesOrAsWantedByNobody() {
        lab.cluster.with(web(ONE).routing("", "/cart", "cart").build());

        assertThat(goes(lab.plan(GROUP)))
                .containsExactly(entry(
                        "Listener/81", "Ingress shop/web: " + LISTEN_PORTS + ": \"" + BOTH + "\" -> \"" + ONE + "\""));
        assertThat(goes(lab.planByOthers(GROUP)))
                .containsExactly(entry("Listener/81", "no Ingress of group shop wants it"));
    }

    @Test
    void aPathThatIsGoneIsToldForItsRulesItsTargetGroupAndItsBinding() {
        lab.cluster.with(Given.aService("shop/mail").build());
        lab.cluster.with(web(ONE).routing("", "/cart", "cart")
                .routing("", "/mail", "mail")
                .build());
        assertThat(lab.reconcile(GROUP)).isEqualTo(new Outcome.Done());
        lab.cluster.with(web(ONE).routing("", "/mail", "mail").build());

        assertThat(goes(lab.plan(GROUP)).values())
                .containsExactlyInAnyOrder(
                        List.of("Ingress shop/web no longer has spec.rules[0].http.paths[0]: \"/cart\""),
                        List.of("Ingress shop/web no longer has backend.service: \"cart:80\""),
                        List.of("Ingress shop/web no longer has backend.service: \"cart:80\""));
        assertThat(goes(lab.planByOthers(GROUP)).values())
                .hasSize(3)
                .containsOnly(List.of("Ingress shop/web does not want it"));
    }

    @Test
    void anIngressThatLeavesIsToldForAllThatGoesWithIt() {
        lab.cluster.with(GroupLab.leaving(GroupLab.routing("shop/api", GROUP, "api"), GROUP)
                .build());

        assertThat(goes(lab.plan(GROUP)).values())
                .hasSize(3)
                .containsOnly(List.of("Ingress shop/api is being deleted"));
        assertThat(goes(lab.planByOthers(GROUP)).values())
                .hasSize(3)
                .containsOnly(List.of("Ingress shop/api is being deleted"));
    }

    @Test
    void theLastOnesAreToldForAllOfTheGroup() {
        lab.cluster.with(GroupLab.leaving(GroupLab.routing("shop/api", GROUP, "api"), GROUP)
                .build());
        lab.cluster.with(
                GroupLab.leaving(web(BOTH).routing("", "/cart", "cart"), GROUP).build());

        assertThat(goes(lab.plan(GROUP)))
                .containsEntry(
                        "LoadBalancer/LoadBalancer",
                        List.of("Ingress shop/web is being deleted", "Ingress shop/api is being deleted"))
                .containsEntry("TargetGroup/shop/api-api:80", List.of("Ingress shop/api is being deleted"));
        assertThat(goes(lab.planByOthers(GROUP)))
                .containsEntry(
                        "LoadBalancer/LoadBalancer",
                        List.of("Ingress shop/api is being deleted", "Ingress shop/web is being deleted"));
    }

    @Test
    void whatSomebodyElseMadeIsDriftForWhoKnowsWhatWasApplied() {
        new OtherActor(lab.aws.cloud()).addListener(8080);
        lab.clock.advance(Duration.ofMinutes(30));

        assertThat(goes(lab.plan(GROUP))).containsExactly(entry("Listener/8080", "drift"));
        assertThat(goes(lab.planByOthers(GROUP)))
                .containsExactly(entry("Listener/8080", "no Ingress of group shop wants it"));
    }

    private static GivenIngress web(String ports) {
        return Given.anIngress("shop/web")
                .inGroup(GROUP)
                .annotated("listen-ports", ports)
                .annotated("subnets", "private-a,private-b");
    }

    private static Map.Entry<String, List<String>> entry(String resource, String cause) {
        return Map.entry(resource, List.of(cause));
    }

    /** Why things go, by type and id. */
    private static SortedMap<String, List<String>> goes(Plan plan) {
        SortedMap<String, List<String>> causes = new TreeMap<>();
        plan.changes().stream().filter(Change.Delete.class::isInstance).forEach(change -> {
            String resource = change.resource().id().toString();
            causes.put(
                    resource.substring(resource.indexOf("::", "AWS::".length()) + "::".length()),
                    change.causes().stream().map(Object::toString).toList());
        });
        return causes;
    }
}
