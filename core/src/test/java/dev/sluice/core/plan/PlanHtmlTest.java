package dev.sluice.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanHtmlTest {
    private final String page = PlanHtml.of(List.of(SomePlan.withEverything()));

    @Test
    void thePageHasARowForEachChangeWithVerbFieldsCauseAndImpact() {
        assertThat(page)
                .contains("<h2>shop</h2>", "Plan: 1 to create, 1 to modify, 2 to replace, 1 to delete, 1 unchanged.")
                .contains("<tr class=\"create\"><td>+</td><td>AWS::ElasticLoadBalancingV2::TargetGroup/shop/web-web:80"
                        + " (k8s-shop-web)</td><td>protocol:  &rarr; HTTP<br></td><td>Ingress shop/web<br></td>"
                        + "<td></td></tr>")
                .contains("<tr class=\"replace\"><td>-/+</td><td>AWS::ElasticLoadBalancingV2::LoadBalancer/one</td>"
                        + "<td>scheme: internal &rarr; internet-facing<br></td>"
                        + "<td>Ingress shop/web: alb.ingress.kubernetes.io/scheme: &quot;internet-facing&quot;<br></td>"
                        + "<td>DNS name changes</td></tr>")
                .contains(
                        "<td>drift: the default is wanted, nothing in the cluster asks for another value<br></td><td>targets drain</td>")
                .contains("<td>Ingress shop/web is being deleted<br></td><td>connections drop</td>");
    }

    @Test
    void whatPeopleWroteIsShownAndNotRun() {
        assertThat(page).contains("tags.a: &lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        assertThat(page).doesNotContain("<script", "src=", "href=", "url(");
    }
}
