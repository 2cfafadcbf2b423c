package dev.sluice.aws.simulated.elb;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Pace;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.health.HealthCheckStart;
import dev.sluice.aws.simulated.health.TargetTimes;
import dev.sluice.aws.simulated.limit.AwsLimits;
import dev.sluice.aws.simulated.limit.TagRules;

/** What all of the service's classes work with: the gate, AWS's quotas and its pace. */
public record ElbContext(SimulatedCalls calls, AwsLimits limits, Pace pace) {
    public ElbContext {
        requireNonNull(calls, "calls");
        requireNonNull(limits, "limits");
        requireNonNull(pace, "pace");
    }

    TargetTimes targetTimes() {
        return new TargetTimes(pace.targets());
    }

    HealthCheckStart healthChecks() {
        return new HealthCheckStart(calls, targetTimes());
    }

    TagRules tags() {
        return TagRules.ofLoadBalancing(limits);
    }
}
