package dev.sluice.aws.elb;

import static dev.sluice.aws.shape.Absence.optional;
import static dev.sluice.aws.shape.Absence.orNull;
import static dev.sluice.aws.shape.Absence.text;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.ElbTargetGroup;
import dev.sluice.core.model.HealthCheck;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** Target groups and the requests that make and change them. */
final class TargetGroupConversion {
    private static final String DEFAULT_IP_ADDRESS_TYPE = "ipv4";

    private TargetGroupConversion() {}

    static CreateTargetGroupRequest toCreate(
            dev.sluice.core.model.TargetGroup desired, String vpcId, Map<String, String> tags) {
        CreateTargetGroupRequest.Builder request = CreateTargetGroupRequest.builder()
                .name(desired.name())
                .targetType(desired.targetType())
                .port(desired.port())
                .protocol(desired.protocol())
                .protocolVersion(desired.protocolVersion().orElse(null))
                .ipAddressType(notDefault(desired.ipAddressType()).orElse(null))
                .targetControlPort(orNull(desired.targetControlPort()))
                .vpcId(vpcId)
                .tags(TagConversion.toSdk(tags));
        desired.healthCheck().ifPresent(check -> add(request, check));
        return request.build();
    }

    static ModifyTargetGroupRequest toModify(Arn arn, HealthCheck check) {
        return ModifyTargetGroupRequest.builder()
                .targetGroupArn(arn.value())
                .healthCheckEnabled(true)
                .healthCheckPort(HealthCheckConversion.port(check))
                .healthCheckProtocol(check.protocol().orElse(null))
                .healthCheckPath(check.path().orElse(null))
                .matcher(HealthCheckConversion.matcher(check))
                .healthCheckIntervalSeconds(orNull(check.intervalSeconds()))
                .healthCheckTimeoutSeconds(orNull(check.timeoutSeconds()))
                .healthyThresholdCount(orNull(check.healthyThresholdCount()))
                .unhealthyThresholdCount(orNull(check.unhealthyThresholdCount()))
                .build();
    }

    static ElbTargetGroup from(TargetGroup found) {
        return new ElbTargetGroup(
                new Arn(found.targetGroupArn()),
                found.targetGroupName(),
                text(found.targetTypeAsString()),
                optional(found.port()).orElse(0),
                text(found.protocolAsString()),
                optional(found.protocolVersion()),
                optional(found.ipAddressTypeAsString()).orElse(DEFAULT_IP_ADDRESS_TYPE),
                text(found.vpcId()),
                HealthCheckConversion.from(found),
                optional(found.targetControlPort()),
                found.loadBalancerArns().stream().map(Arn::new).toList());
    }

    private static void add(CreateTargetGroupRequest.Builder request, HealthCheck check) {
        request.healthCheckEnabled(true)
                .healthCheckPort(HealthCheckConversion.port(check))
                .healthCheckProtocol(check.protocol().orElse(null))
                .healthCheckPath(check.path().orElse(null))
                .matcher(HealthCheckConversion.matcher(check))
                .healthCheckIntervalSeconds(orNull(check.intervalSeconds()))
                .healthCheckTimeoutSeconds(orNull(check.timeoutSeconds()))
                .healthyThresholdCount(orNull(check.healthyThresholdCount()))
                .unhealthyThresholdCount(orNull(check.unhealthyThresholdCount()));
    }

    private static Optional<String> notDefault(String ipAddressType) {
        return Optional.of(ipAddressType).filter(type -> !type.equals(DEFAULT_IP_ADDRESS_TYPE));
    }
}
