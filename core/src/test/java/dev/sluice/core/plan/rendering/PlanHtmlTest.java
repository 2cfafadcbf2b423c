package dev.sluice.core.plan.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.plan.PlannedStack;
import dev.sluice.core.plan.SomePlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanHtmlTest {
    private final String page = PlanHtml.of(List.of(PlannedStack.of(SomePlan.withEverything())));

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
    void whatGoesOfThoseWhoHaveLeftStandsInATableBelowTheErrors() {
        PlannedStack stack = new PlannedStack(SomePlan.withEverything(), SomePlan.ofDepartures());

        assertThat(PlanHtml.of(List.of(stack)))
                .endsWith("<p class=\"delete\">Not to be applied: there are errors.</p>\n"
                        + "<p>Done all the same, as members have left:</p>\n"
                        + "<table><tr><th></th><th>resource</th><th>fields</th><th>because</th><th>impact</th></tr>\n"
                        + "<tr class=\"delete\"><td>-</td><td>AWS::ElasticLoadBalancingV2::TargetGroup/shop/gone-web:80"
                        + " (k8s-gone)</td><td></td><td>Ingress shop/gone is being deleted<br></td>"
                        + "<td>targets drain</td></tr>\n"
                        + "</table>\n<p>Plan: 0 to create, 0 to modify, 0 to replace, 1 to delete, 0 unchanged.</p>\n"
                        + "</body></html>\n");
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
