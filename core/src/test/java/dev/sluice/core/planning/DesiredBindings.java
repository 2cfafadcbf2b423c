package dev.sluice.core.planning;

import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding.ServiceReference;
import dev.sluice.core.given.Given;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.ResourceId;
import dev.sluice.core.model.ResourceType;
import java.util.List;
import java.util.Optional;

/** Bindings that stacks want for {@link GivenTargetGroup}s, just as {@link Given#aBinding} makes them by default. */
final class DesiredBindings {
    private DesiredBindings() {}

    static DesiredBinding of(String key, String service) {
        return of(key, service, Ref.to(GivenTargetGroup.ID));
    }

    static DesiredBinding of(String key, String service, Ref targetGroup) {
        return new DesiredBinding(
                new ResourceId(ResourceType.TARGET_GROUP_BINDING, GivenTargetGroup.ID.id()),
                Given.key(key),
                targetGroup,
                "ip",
                "HTTP",
                new ServiceReference(service, PortReference.of("http")),
                Optional.empty(),
                Optional.empty(),
                "ipv4",
                Given.VPC_ID,
                false,
                List.of());
    }
}
