package dev.sluice.aws.call;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The limits of {@code --aws-api-throttle}. Naming a service replaces all limits that it had; other services keep
 * theirs. The defaults are those of the AWS Load Balancer Controller.
 */
public record ThrottleLimits(List<ThrottleLimit> limits) {
    private static final String ELB = "Elastic Load Balancing v2";

    public ThrottleLimits {
        limits = List.copyOf(limits);
    }

    public static ThrottleLimits none() {
        return new ThrottleLimits(List.of());
    }

    public static ThrottleLimits defaults() {
        List<ThrottleLimit> limits = new ArrayList<>();
        limits.add(new ThrottleLimit(ELB, "^RegisterTargets|^DeregisterTargets", 4, 20));
        limits.add(new ThrottleLimit(ELB, "^Describe.*", 50, 200));
        limits.add(new ThrottleLimit(ELB, "^Modify.*", 3, 20));
        for (String service : List.of("WAF Regional", "WAFV2")) {
            limits.add(new ThrottleLimit(service, "^AssociateWebACL|DisassociateWebACL", 0.5, 1));
            limits.add(new ThrottleLimit(service, "^GetWebACLForResource|ListResourcesForWebACL", 1, 1));
        }
        return new ThrottleLimits(limits);
    }

    /**
     * These limits, those of the services that the flag's text names replaced.
     *
     * @throws IllegalArgumentException if the text is malformed; its message starts with the offending part
     */
    public ThrottleLimits with(String flag) {
        Map<String, List<ThrottleLimit>> byService = byService();
        ThrottleText.parse(flag).byService().forEach(byService::put);
        return new ThrottleLimits(
                byService.values().stream().flatMap(List::stream).toList());
    }

    /** The text that gives these limits, by service. */
    public String text() {
        return byService().values().stream()
                .flatMap(List::stream)
                .map(ThrottleLimit::text)
                .collect(joining(","));
    }

    private Map<String, List<ThrottleLimit>> byService() {
        Map<String, List<ThrottleLimit>> byService = new TreeMap<>();
        limits.forEach(limit -> byService
                .computeIfAbsent(limit.service(), service -> new ArrayList<>())
                .add(limit));
        return byService;
    }
}
