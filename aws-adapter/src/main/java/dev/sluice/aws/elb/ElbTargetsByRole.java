package dev.sluice.aws.elb;

import dev.sluice.aws.session.AssumedRoles;
import dev.sluice.core.port.Targets;
import dev.sluice.core.port.TargetsByRole;

/** Targets under assumed roles, and the account's own without one. */
public final class ElbTargetsByRole implements TargetsByRole {
    private final Targets own;
    private final AssumedRoles<? extends Targets> roles;

    public ElbTargetsByRole(Targets own, AssumedRoles<? extends Targets> roles) {
        this.own = own;
        this.roles = roles;
    }

    @Override
    public Targets assuming(String roleArn, String externalId) {
        return roleArn.isEmpty() ? own : roles.get(roleArn, externalId);
    }
}
