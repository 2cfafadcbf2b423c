package dev.sluice.aws.simulated.limit;

import dev.sluice.aws.simulated.call.Refusal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The quotas of an account: the usual ones, but for those that were changed. */
public record AwsLimits(Map<Limit, Integer> changed) {
    public AwsLimits {
        Map<Limit, Integer> copy = new EnumMap<>(Limit.class);
        copy.putAll(changed);
        changed = Collections.unmodifiableMap(copy);
    }

    public static AwsLimits usual() {
        return new AwsLimits(Map.of());
    }

    public AwsLimits with(Limit limit, int value) {
        Map<Limit, Integer> more = new EnumMap<>(Limit.class);
        more.putAll(changed);
        more.put(limit, value);
        return new AwsLimits(more);
    }

    public int of(Limit limit) {
        return changed.getOrDefault(limit, limit.usual());
    }

    /** Refuses as AWS does if {@code count}, with what the call adds, is more than the quota allows. */
    public void require(Limit limit, long count) {
        if (count > of(limit)) {
            throw new Refusal(limit.code(), limit.message());
        }
    }
}
