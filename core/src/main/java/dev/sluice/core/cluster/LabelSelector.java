package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.SortedMap;

/**
 * Kubernetes' label selector as written, not yet checked: {@code operator} may be unknown. An empty selector matches
 * everything.
 */
public record LabelSelector(SortedMap<String, String> matchLabels, List<Expression> matchExpressions) {
    public LabelSelector {
        matchLabels = SortedMaps.copyOf(matchLabels);
        matchExpressions = List.copyOf(matchExpressions);
    }

    /** One requirement on a label. */
    public record Expression(String key, String operator, List<String> values) {
        public Expression {
            requireNonNull(key, "key");
            requireNonNull(operator, "operator");
            values = List.copyOf(values);
        }
    }
}
