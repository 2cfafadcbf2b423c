package dev.sluice.core.ingress.rule;

import dev.sluice.core.cloud.CidrBlock;
import dev.sluice.core.model.RuleCondition;
import dev.sluice.core.model.RuleCondition.HttpHeader;
import dev.sluice.core.model.RuleCondition.HttpRequestMethod;
import dev.sluice.core.model.RuleCondition.KeyValue;
import dev.sluice.core.model.RuleCondition.QueryString;
import dev.sluice.core.model.RuleCondition.SourceIp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether requests that meet one condition, besides hosts and paths, meet another as well. */
final class ConditionCover {
    private ConditionCover() {}

    /** Whether whatever meets all of {@code narrow} meets all of {@code wide}; false where it isn't certain, too. */
    static boolean covers(List<RuleCondition> wide, List<RuleCondition> narrow) {
        return wide.stream().allMatch(one -> narrow.stream().anyMatch(other -> covers(one, other)));
    }

    private static boolean covers(RuleCondition wide, RuleCondition narrow) {
        return wide.equals(narrow)
                || switch (wide) {
                    case HttpHeader header -> narrow instanceof HttpHeader other && covers(header, other);
                    case HttpRequestMethod method ->
                        narrow instanceof HttpRequestMethod other
                                && method.values().containsAll(other.values());
                    case QueryString query -> narrow instanceof QueryString other && covers(query, other);
                    case SourceIp source -> narrow instanceof SourceIp other && covers(source, other);
                    case RuleCondition.HostHeader host -> false;
                    case RuleCondition.PathPattern path -> false;
                    case RuleCondition.Other other -> false;
                };
    }

    private static boolean covers(HttpHeader wide, HttpHeader narrow) {
        return wide.name().equalsIgnoreCase(narrow.name())
                && wide.regexValues().containsAll(narrow.regexValues())
                && narrow.values().stream()
                        .allMatch(value -> wide.values().stream().anyMatch(one -> coversText(one, value)));
    }

    private static boolean covers(QueryString wide, QueryString narrow) {
        return narrow.values().stream().allMatch(value -> wide.values().stream().anyMatch(one -> covers(one, value)));
    }

    private static boolean covers(KeyValue wide, KeyValue narrow) {
        boolean anyKey = wide.key().isEmpty();
        boolean keyCovered = narrow.key()
                .filter(key -> coversText(wide.key().orElse("*"), key))
                .isPresent();
        return (anyKey || keyCovered) && coversText(wide.value(), narrow.value());
    }

    private static boolean coversText(String wide, String narrow) {
        return GlobCover.covers(wide.toLowerCase(Locale.ROOT), narrow.toLowerCase(Locale.ROOT));
    }

    private static boolean covers(SourceIp wide, SourceIp narrow) {
        return narrow.values().stream()
                .allMatch(range -> wide.values().stream().anyMatch(one -> coversRange(one, range)));
    }

    private static boolean coversRange(String wide, String narrow) {
        Optional<CidrBlock> one = CidrBlock.of(wide);
        Optional<CidrBlock> other = CidrBlock.of(narrow);
        return one.isPresent()
                && other.isPresent()
                && one.get().prefixLength() <= other.get().prefixLength()
                && one.get().contains(other.get().address());
    }
}
