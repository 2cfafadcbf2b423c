package dev.sluice.aws.simulated.limit;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What AWS allows in tags; {@code invalidCode} is the service's code for a key or value that it does not. */
public final class TagRules {
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;
    private static final Pattern LOAD_BALANCING_CHARACTERS = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
    private static final Pattern ANY_CHARACTERS = Pattern.compile("(?s).*");

    private final AwsLimits limits;
    private final Limit limit;
    private final String invalidCode;
    private final Pattern allowed;

    private TagRules(AwsLimits limits, Limit limit, String invalidCode, Pattern allowed) {
        this.limits = requireNonNull(limits, "limits");
        this.limit = requireNonNull(limit, "limit");
        this.invalidCode = requireNonNull(invalidCode, "invalidCode");
        this.allowed = requireNonNull(allowed, "allowed");
    }

    public static TagRules ofLoadBalancing(AwsLimits limits) {
        return new TagRules(
                limits, Limit.TAGS_PER_LOAD_BALANCING_RESOURCE, "ValidationError", LOAD_BALANCING_CHARACTERS);
    }

    public static TagRules ofEc2(AwsLimits limits) {
        return new TagRules(limits, Limit.TAGS_PER_EC2_RESOURCE, "InvalidParameterValue", ANY_CHARACTERS);
    }

    /** The tags after more of them were set, if AWS allows it. */
    public SortedMap<String, String> add(Map<String, String> present, Map<String, String> added) {
        added.forEach(this::requireTag);
        SortedMap<String, String> all = new TreeMap<>(present);
        all.putAll(added);
        limits.require(limit, all.size());
        return all;
    }

    private void requireTag(String key, String value) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new Refusal(invalidCode, "Tag key '" + key + "' must have 1 to " + LONGEST_KEY + " characters");
        }
        if (value.length() > LONGEST_VALUE) {
            throw new Refusal(
                    invalidCode, "Tag value '" + value + "' cannot be longer than " + LONGEST_VALUE + " characters");
        }
        if (key.startsWith("aws:")) {
            throw new Refusal(
                    invalidCode,
                    "Tag keys starting with 'aws:' are reserved for internal use, but found '" + key + "'");
        }
        if (!allowed.matcher(key).matches() || !allowed.matcher(value).matches()) {
            throw new Refusal(invalidCode, "Tag '" + key + "=" + value + "' contains characters that are not allowed");
        }
    }
}
