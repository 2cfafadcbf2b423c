package dev.sluice.aws.elb;

import dev.sluice.aws.shape.Pairs;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ListenerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;

/** Attributes, which are texts by key for all three kinds of resources, in key order. */
final class AttributeConversion {
    private AttributeConversion() {}

    static List<LoadBalancerAttribute> toLoadBalancer(Map<String, String> attributes) {
        return Pairs.from(
                attributes,
                (key, value) ->
                        LoadBalancerAttribute.builder().key(key).value(value).build());
    }

    static List<ListenerAttribute> toListener(Map<String, String> attributes) {
        return Pairs.from(
                attributes,
                (key, value) ->
                        ListenerAttribute.builder().key(key).value(value).build());
    }

    static List<TargetGroupAttribute> toTargetGroup(Map<String, String> attributes) {
        return Pairs.from(
                attributes,
                (key, value) ->
                        TargetGroupAttribute.builder().key(key).value(value).build());
    }

    static SortedMap<String, String> fromLoadBalancer(List<LoadBalancerAttribute> attributes) {
        return Pairs.toMap(attributes, LoadBalancerAttribute::key, LoadBalancerAttribute::value);
    }

    static SortedMap<String, String> fromListener(List<ListenerAttribute> attributes) {
        return Pairs.toMap(attributes, ListenerAttribute::key, ListenerAttribute::value);
    }

    static SortedMap<String, String> fromTargetGroup(List<TargetGroupAttribute> attributes) {
        return Pairs.toMap(attributes, TargetGroupAttribute::key, TargetGroupAttribute::value);
    }
}
