package dev.sluice.core.observe;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.ShieldProtectionState;
import java.util.Optional;

/** Web ACLs and protection of a load balancer, as far as the stack says something about them. */
public record ObservedAddOns(
        Optional<String> webAclArn, Optional<String> classicWebAclId, Optional<ShieldProtectionState> protection) {
    public ObservedAddOns {
        requireNonNull(webAclArn, "webAclArn");
        requireNonNull(classicWebAclId, "classicWebAclId");
        requireNonNull(protection, "protection");
    }

    public static ObservedAddOns none() {
        return new ObservedAddOns(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
