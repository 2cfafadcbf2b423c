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
 * The requests that the rules so far take, as far as the texts of hosts and paths tell. Looking one up costs no more
 * with many rules than with few.
 */
final class RuleCoverage {
    private static final String ANY = "*";
    private static final String EVERY_PATH = "/*";
    /** Marks a regular expression, so that it is never taken for a glob. */
    private static final String REGEX = "~";

    private final Map<HostAndPath, RuleDraft> taken = new HashMap<>();
    private final Map<List<RuleCondition>, RuleDraft> conditions = new HashMap<>();

    private record HostAndPath(String host, String path) {}

    void add(RuleDraft rule) {
        conditions.putIfAbsent(rule.conditions(), rule);
        if (!HostsAndPaths.of(rule.conditions()).hasOthers()) {
            pairs(rule).forEach(pair -> taken.putIfAbsent(pair, rule));
        }
    }

    /** A rule that takes requests of this one, if such rules together take all of them. */
    Optional<RuleDraft> covering(RuleDraft rule) {
        List<Optional<RuleDraft>> takers = pairs(rule).map(this::taker).toList();
        return takers.stream().allMatch(Optional::isPresent)
                ? takers.getFirst()
                : Optional.ofNullable(conditions.get(rule.conditions()));
    }

    private Optional<RuleDraft> taker(HostAndPath pair) {
        return widerHosts(pair.host())
                .flatMap(host -> widerPaths(pair.path()).map(path -> new HostAndPath(host, path)))
                .flatMap(wider -> Stream.ofNullable(taken.get(wider)))
                .findFirst();
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
