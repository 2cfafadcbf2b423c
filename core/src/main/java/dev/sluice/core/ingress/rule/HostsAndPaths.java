package dev.sluice.core.ingress.rule;

import dev.sluice.core.model.RuleCondition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The hosts and paths of a rule as sets, for comparing rules.
 *
 * @param hosts globs only: a rule whose hosts are regular expressions has none here
 * @param hasOthers whether the rule asks for more than hosts and paths
 */
record HostsAndPaths(Set<String> hosts, Set<String> pathGlobs, Set<String> pathRegexes, boolean hasOthers) {
    private static final String EVERY_PATH = "/*";

    static HostsAndPaths of(List<RuleCondition> conditions) {
        List<String> hosts = new ArrayList<>();
        List<String> globs = new ArrayList<>();
        List<String> regexes = new ArrayList<>();
        boolean others = false;
        for (RuleCondition condition : conditions) {
            switch (condition) {
                case RuleCondition.HostHeader host -> hosts.addAll(host.values());
                case RuleCondition.PathPattern path -> {
                    globs.addAll(path.values());
                    regexes.addAll(path.regexValues());
                }
                case RuleCondition.HttpHeader header -> others = true;
                case RuleCondition.HttpRequestMethod method -> others = true;
                case RuleCondition.QueryString query -> others = true;
                case RuleCondition.SourceIp source -> others = true;
                case RuleCondition.Other other -> others = true;
            }
        }
        return new HostsAndPaths(new HashSet<>(hosts), new HashSet<>(globs), new HashSet<>(regexes), others);
    }

    /** Whether every request that fits {@code later} fits this, as far as the texts tell. */
    boolean covers(HostsAndPaths later) {
        return !hasOthers && coversHosts(later) && coversPaths(later);
    }

    private boolean coversHosts(HostsAndPaths later) {
        return hosts.isEmpty() || (!later.hosts.isEmpty() && hosts.containsAll(later.hosts));
    }

    private boolean coversPaths(HostsAndPaths later) {
        Set<String> own = paths();
        Set<String> others = later.paths();
        return own.isEmpty() || own.contains(EVERY_PATH) || (!others.isEmpty() && own.containsAll(others));
    }

    private Set<String> paths() {
        return pathRegexes.isEmpty() ? pathGlobs : pathRegexes;
    }
}
