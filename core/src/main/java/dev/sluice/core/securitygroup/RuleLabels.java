package dev.sluice.core.securitygroup;

import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.model.IpPermission;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the description of an inbound rule says about who owns the rule, as {@code key=value} pairs in running text. */
public final class RuleLabels {
    /** The description of the rules that this library puts on the groups of nodes and pods. */
    public static final String SHARED = "elbv2.k8s.aws/targetGroupBinding=shared";

    private static final String SHARED_KEY = "elbv2.k8s.aws/targetGroupBinding";
    private static final Pattern PAIR = Pattern.compile("([^\\s,=]+)=([^\\s,=]+)(?:,|\\z)");

    private RuleLabels() {}

    /** Whether the rule is one of ours on a group that belongs to somebody else. */
    public static boolean isShared(IpPermission rule) {
        return "shared".equals(of(rule.description()).get(SHARED_KEY));
    }

    static SortedMap<String, String> of(String description) {
        SortedMap<String, String> labels = new TreeMap<>();
        Matcher pairs = PAIR.matcher(description);
        while (pairs.find()) {
            labels.put(pairs.group(1), pairs.group(2));
        }
        return SortedMaps.copyOf(labels);
    }
}
