package dev.sluice.core.plan.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sluice.core.plan.PlannedStack;
import dev.sluice.core.plan.SomePlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String EXPECTED = """
        {"version": 1, "stacks": [{
          "stack": "shop",
          "summary": {"create": 1, "modify": 1, "replace": 2, "delete": 1, "unchanged": 1},
          "changes": [
            {"verb": "create",
             "resource": {"type": "AWS::ElasticLoadBalancingV2::TargetGroup", "id": "shop/web-web:80",
                          "name": "k8s-shop-web", "arn": ""},
             "impact": "none",
             "fields": [{"field": "protocol", "after": "HTTP"}],
             "causes": [{"kind": "wanted", "object": "Ingress shop/web", "field": "", "value": "", "text": "Ingress shop/web"}],
             "calls": ["SetRulePriorities"], "after": []},
            {"verb": "modify",
             "resource": {"type": "AWS::ElasticLoadBalancingV2::ListenerRule", "id": "80:1",
                          "name": "80:1", "arn": ""},
             "impact": "targets-drain",
             "fields": [{"field": "actions", "before": "old", "after": "new"},
                        {"field": "tags.a", "before": "<b>"}],
             "causes": [{"kind": "drift", "evidence": "nothing-asks", "wantedBy": [],
                         "text": "drift: the default is wanted, nothing in the cluster asks for another value"}],
             "calls": ["SetRulePriorities"],
             "after": ["AWS::ElasticLoadBalancingV2::TargetGroup/shop/web-web:80"]},
            {"verb": "replace",
             "resource": {"type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "id": "one",
                          "name": "one", "arn": ""},
             "order": "delete-first", "impact": "dns-name-changes",
             "fields": [{"field": "scheme", "before": "internal", "after": "internet-facing"}],
             "causes": [{"kind": "wanted", "object": "Ingress shop/web",
                         "field": "alb.ingress.kubernetes.io/scheme", "value": "internet-facing",
                         "text": "Ingress shop/web: alb.ingress.kubernetes.io/scheme: \\"internet-facing\\""}],
             "calls": [], "after": []},
            {"verb": "replace",
             "resource": {"type": "AWS::ACM::Certificate", "id": "one", "name": "one", "arn": ""},
             "order": "create-first", "impact": "none",
             "fields": [{"field": "scheme", "before": "internal", "after": "internet-facing"}],
             "causes": [{"kind": "wanted", "object": "Ingress shop/web",
                         "field": "alb.ingress.kubernetes.io/scheme", "value": "internet-facing",
                         "text": "Ingress shop/web: alb.ingress.kubernetes.io/scheme: \\"internet-facing\\""}],
             "calls": [], "after": []},
            {"verb": "delete",
             "resource": {"type": "AWS::ElasticLoadBalancingV2::Listener", "id": "81", "name": "81", "arn": ""},
             "impact": "connections-drop",
             "fields": [{"field": "port", "before": "81"}],
             "causes": [{"kind": "not-wanted", "reason": "object-deleted", "object": "Ingress shop/web",
                         "text": "Ingress shop/web is being deleted"}],
             "calls": [], "after": []},
            {"verb": "none",
             "resource": {"type": "AWS::EC2::SecurityGroup", "id": "ManagedLBSecurityGroup",
                          "name": "k8s-shop", "arn": ""},
             "impact": "none", "fields": [], "causes": [], "calls": [], "after": []}],
          "departures": [
            {"verb": "delete",
             "resource": {"type": "AWS::ElasticLoadBalancingV2::TargetGroup", "id": "shop/gone-web:80",
                          "name": "k8s-gone", "arn": ""},
             "impact": "targets-drain", "fields": [],
             "causes": [{"kind": "not-wanted", "reason": "object-deleted", "object": "Ingress shop/gone",
                         "text": "Ingress shop/gone is being deleted"}],
             "calls": [], "after": []}],
          "problems": [
            {"severity": "warning", "code": "WITHOUT_EFFECT", "object": "Ingress shop/web",
             "field": "group.order", "value": "7", "message": "has no effect", "hint": ""},
            {"severity": "error", "code": "NAME_TAKEN", "object": "Ingress shop/web",
             "field": "name", "value": "web", "message": "is taken", "hint": "rename it"}]
        }]}
        """;

    @Test
    void everythingThatAPlanSaysIsInItsJson() throws JsonProcessingException {
        assertThat(PlanJson.of(List.of(new PlannedStack(SomePlan.withEverything(), SomePlan.ofDepartures()))))
                .isEqualTo(MAPPER.readTree(EXPECTED));
    }
}
