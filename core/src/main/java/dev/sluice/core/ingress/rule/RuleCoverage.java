package dev.sluice.core.ingress.rule;

import dev.sluice.core.model.RuleCondition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The requests that are taken by the rules so far. Rules with usual wildcards and nothing but hosts and paths are found
 * by their texts, however many they are; of the others a limited number is compared one by one, so that looking one up
 * costs no more with many rules than with few.
 */
final class RuleCoverage {
    private static final String ANY = "*";
    private static final String EVERY_PATH = "/*";
    /** Marks a regular expression, so that it is never taken for a glob. */
    private static final String REGEX = "~";
    /** As many rules as a load balancer has unless its quota was raised. */
    private static final int MOST_COMPARED = 100;

    private final Map<HostAndPath, RuleDraft> taken = new HashMap<>();
    private final Map<List<RuleCondition>, RuleDraft> conditions = new HashMap<>();
    private final List<Taken> compared = new ArrayList<>();

    private record HostAndPath(String host, String path) {
        /** Whether those that it covers can be found by their texts. */
        boolean isUsual() {
            String hostBehindStar = host.startsWith("*.") || host.equals(ANY) ? host.substring(1) : host;
            String pathBeforeStar = path.endsWith(EVERY_PATH) ? path.substring(0, path.length() - 1) : path;
            return isLiteral(hostBehindStar) && isLiteral(pathBeforeStar);
        }

        boolean covers(HostAndPath narrow) {
            return covers(host, narrow.host(), ANY) && covers(path, narrow.path(), EVERY_PATH);
        }

        private static boolean isLiteral(String text) {
            return text.startsWith(REGEX) || (text.indexOf('*') < 0 && text.indexOf('?') < 0);
        }

        private static boolean covers(String wide, String narrow, String everything) {
            return wide.equals(narrow)
                    || wide.equals(everything)
                    || (!wide.startsWith(REGEX) && !narrow.startsWith(REGEX) && GlobCover.covers(wide, narrow));
        }
    }

    /** One host and path of a rule, and what else the rule asks for. */
    private record Taken(RuleDraft rule, HostAndPath pair, List<RuleCondition> others) {}

    void add(RuleDraft rule) {
        conditions.putIfAbsent(rule.conditions(), rule);
        List<RuleCondition> others = others(rule);
        pairs(rule).forEach(pair -> {
            if (others.isEmpty() && pair.isUsual()) {
                taken.putIfAbsent(pair, rule);
            } else if (compared.size() < MOST_COMPARED) {
                compared.add(new Taken(rule, pair, others));
            }
        });
    }

    /** A rule that takes requests of this one, if such rules together take all of them. */
    Optional<RuleDraft> covering(RuleDraft rule) {
        List<RuleCondition> others = others(rule);
        List<Optional<RuleDraft>> takers =
                pairs(rule).map(pair -> taker(pair, others)).toList();
        return takers.stream().allMatch(Optional::isPresent)
                ? takers.getFirst()
                : Optional.ofNullable(conditions.get(rule.conditions()));
    }

    private Optional<RuleDraft> taker(HostAndPath pair, List<RuleCondition> others) {
        return widerHosts(pair.host())
                .flatMap(host -> widerPaths(pair.path()).map(path -> new HostAndPath(host, path)))
                .flatMap(wider -> Stream.ofNullable(taken.get(wider)))
                .findFirst()
                .or(() -> compared.stream()
                        .filter(earlier ->
                                earlier.pair().covers(pair) && ConditionCover.covers(earlier.others(), others))
                        .map(Taken::rule)
                        .findFirst());
    }

    private static List<RuleCondition> others(RuleDraft rule) {
        return rule.conditions().stream()
                .filter(condition -> !(condition instanceof RuleCondition.HostHeader)
                        && !(condition instanceof RuleCondition.PathPattern))
                .toList();
    }

    private static Stream<HostAndPath> pairs(RuleDraft rule) {
        List<String> hosts = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (RuleCondition condition : rule.conditions()) {
            if (condition instanceof RuleCondition.HostHeader host) {
                host.values().forEach(value -> hosts.add(value.toLowerCase(Locale.ROOT)));
                host.regexValues().forEach(value -> hosts.add(REGEX + value));
            } else if (condition instanceof RuleCondition.PathPattern path) {
                paths.addAll(path.values());
                path.regexValues().forEach(value -> paths.add(REGEX + value));
            }
        }
        List<String> allPaths = paths.isEmpty() ? List.of(EVERY_PATH) : paths;
        return (hosts.isEmpty() ? List.of(ANY) : hosts)
                .stream().flatMap(host -> allPaths.stream().map(path -> new HostAndPath(host, path)));
    }

    /** The host itself, and the wildcards at its dots: {@code *.example.org} for {@code a.example.org}. */
    private static Stream<String> widerHosts(String host) {
        List<String> wider = new ArrayList<>(List.of(host, ANY));
        if (!host.startsWith(REGEX)) {
            for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
                wider.add("*" + host.substring(dot));
            }
        }
        return wider.stream();
    }

    /** The path itself, and the wildcards at its slashes: {@code /a/*} for {@code /a/b}. */
    private static Stream<String> widerPaths(String path) {
        List<String> wider = new ArrayList<>(List.of(path, EVERY_PATH));
        if (!path.startsWith(REGEX)) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                wider.add(path.substring(0, slash) + EVERY_PATH);
            }
        }
        return wider.stream();
    }
}
