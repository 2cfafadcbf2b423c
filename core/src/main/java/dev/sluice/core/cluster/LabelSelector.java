package dev.sluice.core.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Kubernetes' label selector as written, not yet checked: {@code operator} may be unknown. An empty selector matches
 * everything.
 */
public record LabelSelector(SortedMap<String, String> matchLabels, List<Expression> matchExpressions) {
    public LabelSelector {
        matchLabels = SortedMaps.copyOf(matchLabels);
        matchExpressions = List.copyOf(matchExpressions);
    }

    /** Whether labels fulfil every requirement; one with an unknown operator is never fulfilled. */
    public boolean matches(Map<String, String> labels) {
        return matchLabels.entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())))
                && matchExpressions.stream().allMatch(expression -> expression.matches(labels));
    }

    /** What makes the selector invalid, in Kubernetes' words; names and values of labels are not checked. */
    public Optional<String> problem() {
        return matchExpressions.stream()
                .map(Expression::problem)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** One requirement on a label. */
    public record Expression(String key, String operator, List<String> values) {
        public Expression {
            requireNonNull(key, "key");
            requireNonNull(operator, "operator");
            values = List.copyOf(values);
        }

        boolean matches(Map<String, String> labels) {
            return switch (operator) {
                case "In" -> labels.containsKey(key) && values.contains(labels.get(key));
                case "NotIn" -> !labels.containsKey(key) || !values.contains(labels.get(key));
                case "Exists" -> labels.containsKey(key);
                case "DoesNotExist" -> !labels.containsKey(key);
                default -> false;
            };
        }

        /** What makes the requirement invalid, in Kubernetes' words; names and values of labels are not checked. */
        public Optional<String> problem() {
            return switch (operator) {
                case "In", "NotIn" ->
                    values.isEmpty()
                            ? Optional.of(
                                    "values: Invalid value: []: for 'in', 'notin' operators, values set can't be empty")
                            : Optional.empty();
                case "Exists", "DoesNotExist" ->
                    values.isEmpty()
                            ? Optional.empty()
                            : Optional.of("values: Invalid value: " + quoted()
                                    + ": values set must be empty for exists and does not exist");
                default -> Optional.of("\"" + operator + "\" is not a valid label selector operator");
            };
        }

        private String quoted() {
            return values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(",", "[", "]"));
        }
    }
}
