package dev.sluice.core.planning.difference;

import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.Resource;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.plan.FieldChange;
import java.util.List;
import java.util.OptionalInt;

/**
 * Everything that is wanted of a resource, by the names that its fields have in differences: what
 * {@link ResourceFields} shows of one that comes, and the details that would only be in the way there.
 */
public final class WishFields {
    private WishFields() {}

    public static List<FieldChange> of(Resource resource) {
        Differences fields = new Differences();
        fields.addAll(ResourceFields.of(resource));
        if (resource instanceof TargetGroup group) {
            group.healthCheck().ifPresent(check -> fill(fields, check));
        }
        if (resource instanceof DesiredBinding binding) {
            fill(fields, binding);
        }
        return fields.fields();
    }

    private static void fill(Differences fields, HealthCheck check) {
        check.port().ifPresent(port -> fields.note("healthCheck.port", "", port.text()));
        check.protocol().ifPresent(protocol -> fields.note("healthCheck.protocol", "", protocol));
        check.matcher().ifPresent(matcher -> fields.note("healthCheck.matcher", "", matcher.codes()));
        number(fields, "healthCheck.intervalSeconds", check.intervalSeconds());
        number(fields, "healthCheck.timeoutSeconds", check.timeoutSeconds());
        number(fields, "healthCheck.healthyThresholdCount", check.healthyThresholdCount());
        number(fields, "healthCheck.unhealthyThresholdCount", check.unhealthyThresholdCount());
    }

    private static void fill(Differences fields, DesiredBinding binding) {
        fields.note("targetGroupARN", "", ActionText.ref(binding.targetGroup()));
        fields.note("targetGroupProtocol", "", binding.targetGroupProtocol());
        fields.note("serviceRef", "", BindingDifference.service(binding.serviceRef()));
        fields.note("ipAddressType", "", binding.ipAddressType());
        fields.note("vpcID", "", binding.vpcId());
        fields.note("nodeSelector", "", BindingDifference.selector(binding.nodeSelector()));
        fields.note("multiClusterTargetGroup", "", Boolean.toString(binding.multiClusterTargetGroup()));
        fields.note("networking", "", BindingDifference.networking(binding));
    }

    private static void number(Differences fields, String field, OptionalInt number) {
        number.ifPresent(value -> fields.note(field, "", Integer.toString(value)));
    }
}
