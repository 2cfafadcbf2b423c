package dev.sluice.core.ingress;

import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.LabelSelector.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A label selector after Kubernetes' own checks. */
sealed interface LabelSelection {
    /** A selector that selects nothing because it is wrong: {@code value} is, and {@code message} says why. */
    record Bad(String value, String message) implements LabelSelection {}

    /** Requirements that all have to hold; without any, everything is selected. */
    record Good(LabelSelector selector) implements LabelSelection {
        boolean matches(Map<String, String> labels) {
            return selector.matches(labels);
        }
    }

    static LabelSelection of(LabelSelector selector) {
        Stream<Optional<Bad>> ofLabels = selector.matchLabels().entrySet().stream()
                .map(label -> checkNames(label.getKey(), List.of(label.getValue())));
        Stream<Optional<Bad>> ofExpressions = selector.matchExpressions().stream()
                .map(expression ->
                        checkOperator(expression).or(() -> checkNames(expression.key(), expression.values())));
        return Stream.concat(ofLabels, ofExpressions)
                .flatMap(Optional::stream)
                .findFirst()
                .<LabelSelection>map(bad -> bad)
                .orElseGet(() -> new Good(selector));
    }

    private static Optional<Bad> checkOperator(Expression expression) {
        return expression.problem().map(message -> new Bad(text(expression), message));
    }

    private static String text(Expression expression) {
        String values = expression.values().isEmpty() ? "" : " " + expression.values();
        return expression.key() + " " + expression.operator() + values;
    }

    private static Optional<Bad> checkNames(String key, List<String> values) {
        if (!LabelNames.isKey(key)) {
            return Optional.of(new Bad(key, "key: Invalid value: \"" + key + "\": no label key"));
        }
        return values.stream()
                .filter(value -> !LabelNames.isValue(value))
                .findFirst()
                .map(value -> new Bad(value, "values: Invalid value: \"" + value + "\": no label value"));
    }

    /** What Kubernetes takes as key and value of a label. */
    final class LabelNames {
        private static final int MAX_NAME = 63;
        private static final int MAX_PREFIX = 253;
        private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
        private static final Pattern PREFIX =
                Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

        private LabelNames() {}

        static boolean isKey(String key) {
            int slash = key.indexOf('/');
            String prefix = key.substring(0, Math.max(slash, 0));
            boolean prefixFits = slash < 0
                    || (prefix.length() <= MAX_PREFIX && PREFIX.matcher(prefix).matches());
            return prefixFits && isName(key.substring(slash + 1));
        }

        static boolean isValue(String value) {
            return value.isEmpty() || isName(value);
        }

        private static boolean isName(String text) {
            return text.length() <= MAX_NAME && NAME.matcher(text).matches();
        }
    }
}
