package dev.sluice.core.port;

/** Targets of other accounts, reached by assuming a role. */
public interface TargetsByRole {
    /**
     * The calls under this role; the account's own for an empty role. The external id is part of the identity: two
     * tenants never share a session. Throws {@link PortException} if the role cannot be assumed.
     */
    Targets assuming(String roleArn, String externalId);
}
