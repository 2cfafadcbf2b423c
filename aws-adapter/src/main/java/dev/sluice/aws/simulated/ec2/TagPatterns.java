package dev.sluice.aws.simulated.ec2;

import dev.sluice.core.cloud.TagFilter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Filters by tags as EC2 reads them: in values, and in keys that are asked for alone, {@code *} stands for any
 * characters, also none, {@code ?} for one or none, and a backslash takes the next of them as it is.
 */
final class TagPatterns {
    private TagPatterns() {}

    static boolean match(TagFilter filter, Map<String, String> tags) {
        return filter.values().entrySet().stream().allMatch(asked -> {
            if (asked.getValue().isEmpty()) {
                return tags.keySet().stream().anyMatch(pattern(asked.getKey()).asMatchPredicate());
            }
            String value = tags.get(asked.getKey());
            return value != null && matchesAny(asked.getValue(), value);
        });
    }

    private static boolean matchesAny(List<String> texts, String value) {
        return texts.stream().anyMatch(text -> pattern(text).matcher(value).matches());
    }

    private static Pattern pattern(String text) {
        StringBuilder expression = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            boolean escaped = next == '\\' && at + 1 < text.length() && "*?\\".indexOf(text.charAt(at + 1)) >= 0;
            if (escaped) {
                expression.append(Pattern.quote(text.substring(++at, at + 1)));
            } else {
                expression.append(
                        switch (next) {
                            case '*' -> ".*";
                            case '?' -> ".?";
                            default -> Pattern.quote(String.valueOf(next));
                        });
            }
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL);
    }
}
