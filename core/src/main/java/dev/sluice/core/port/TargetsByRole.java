package dev.sluice.core.port;

import dev.sluice.core.cluster.TargetGroupBinding;

/** Targets of other accounts, reached by assuming a role. */
public interface TargetsByRole {
    /**
     * The calls under this role; the account's own for an empty role. The external id is part of the identity: two
     * tenants never share a session. Throws {@link PortException} if the role cannot be assumed.
     */
    Targets assuming(String roleArn, String externalId);

    /** The calls under the role that a binding names. An external id without a role says nothing. */
    default Targets of(TargetGroupBinding.Spec binding) {
        String role = binding.iamRoleArnToAssume();
        return assuming(role, role.isEmpty() ? "" : binding.assumeRoleExternalId());
    }
}
