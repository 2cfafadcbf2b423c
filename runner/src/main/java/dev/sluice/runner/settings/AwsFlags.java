package dev.sluice.runner.settings;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/** Flags on access to AWS. */
final class AwsFlags {
    static final Setting<String> AWS_REGION = new Setting<>(
            "aws-region",
            FlagGrammar.STRING,
            "",
            "Region; empty for AWS_DEFAULT_REGION, AWS_REGION or the instance's metadata.");
    static final Setting<String> AWS_VPC_ID = new Setting<>(
            "aws-vpc-id",
            FlagGrammar.STRING,
            "",
            "VPC of the cluster; empty to find it by tags or the instance's metadata.");
    static final Setting<SortedMap<String, String>> AWS_VPC_TAGS =
            new Setting<>("aws-vpc-tags", FlagGrammar.STRING_MAP, "", "Tags that the VPC of the cluster carries.");
    static final Setting<String> AWS_VPC_TAG_KEY =
            new Setting<>("aws-vpc-tag-key", FlagGrammar.STRING, "Name", "Deprecated and without effect.");
    static final Setting<Integer> AWS_MAX_RETRIES =
            new Setting<>("aws-max-retries", FlagGrammar.INT, "10", "Attempts for one AWS call.");
    static final Setting<SortedMap<String, String>> AWS_API_ENDPOINTS = new Setting<>(
            "aws-api-endpoints",
            FlagGrammar.STRING_MAP,
            "",
            "Other endpoints for AWS services, as ServiceID=URL pairs.");
    static final Setting<String> AWS_API_THROTTLE = new Setting<>(
            "aws-api-throttle",
            FlagGrammar.STRING,
            "",
            "Ceilings for the rate of AWS calls, as ServiceID:operationRegex=rate:burst; naming a service replaces its defaults.");
    static final Setting<Duration> LB_STABILIZATION_MONITOR_INTERVAL = new Setting<>(
            "lb-stabilization-monitor-interval",
            FlagGrammar.DURATION,
            "2m0s",
            "Pause while a load balancer is provisioning.");

    static final List<Setting<?>> ALL = List.of(
            AWS_REGION,
            AWS_VPC_ID,
            AWS_VPC_TAGS,
            AWS_VPC_TAG_KEY,
            AWS_MAX_RETRIES,
            AWS_API_ENDPOINTS,
            AWS_API_THROTTLE,
            LB_STABILIZATION_MONITOR_INTERVAL);

    private AwsFlags() {}
}
