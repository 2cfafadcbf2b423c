package dev.sluice.aws.elb;

import static dev.sluice.aws.elb.Absence.text;

import dev.sluice.core.cluster.SortedMaps;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ListenerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;

/** Attributes, which are texts by key for all three kinds of resources, in key order. */
final class AttributeConversion {
    private AttributeConversion() {}

    static List<LoadBalancerAttribute> toLoadBalancer(Map<String, String> attributes) {
        return list(
                attributes,
                (key, value) ->
                        LoadBalancerAttribute.builder().key(key).value(value).build());
    }

    static List<ListenerAttribute> toListener(Map<String, String> attributes) {
        return list(
                attributes,
                (key, value) ->
                        ListenerAttribute.builder().key(key).value(value).build());
    }

    static List<TargetGroupAttribute> toTargetGroup(Map<String, String> attributes) {
        return list(
                attributes,
                (key, value) ->
                        TargetGroupAttribute.builder().key(key).value(value).build());
    }

    static SortedMap<String, String> fromLoadBalancer(List<LoadBalancerAttribute> attributes) {
        return map(attributes, LoadBalancerAttribute::key, LoadBalancerAttribute::value);
    }

    static SortedMap<String, String> fromListener(List<ListenerAttribute> attributes) {
        return map(attributes, ListenerAttribute::key, ListenerAttribute::value);
    }

    static SortedMap<String, String> fromTargetGroup(List<TargetGroupAttribute> attributes) {
        return map(attributes, TargetGroupAttribute::key, TargetGroupAttribute::value);
    }

    private static <A> List<A> list(Map<String, String> attributes, BiFunction<String, String, A> attribute) {
        return new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(entry -> attribute.apply(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static <A> SortedMap<String, String> map(
            List<A> attributes, Function<A, String> key, Function<A, String> value) {
        SortedMap<String, String> map = new TreeMap<>();
        attributes.forEach(attribute -> map.put(key.apply(attribute), text(value.apply(attribute))));
        return SortedMaps.copyOf(map);
    }
}
