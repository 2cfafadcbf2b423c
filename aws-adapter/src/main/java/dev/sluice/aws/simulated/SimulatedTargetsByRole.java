package dev.sluice.aws.simulated;

import static java.util.Objects.requireNonNull;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.call.Service;
import dev.sluice.aws.simulated.call.SimulatedCalls;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.core.port.Targets;
import dev.sluice.core.port.TargetsByRole;

/** Roles that may be assumed. There is one world for all accounts, so that every role sees the same target groups. */
final class SimulatedTargetsByRole implements TargetsByRole {
    private final SimulatedCalls calls;
    private final Targets own;

    SimulatedTargetsByRole(SimulatedCalls calls, Targets own) {
        this.calls = requireNonNull(calls, "calls");
        this.own = requireNonNull(own, "own");
    }

    @Override
    public Targets assuming(String roleArn, String externalId) {
        if (roleArn.isEmpty()) {
            return own;
        }
        return calls.read(Service.STS, "AssumeRole", view -> {
            boolean trusted = view.find(Tables.ROLES, roleArn).stream()
                    .anyMatch(role ->
                            role.externalId().isEmpty() || role.externalId().equals(externalId));
            if (!trusted) {
                throw new Refusal(
                        "AccessDenied",
                        "User: " + view.account().arn("iam", "user/sluice")
                                + " is not authorized to perform: sts:AssumeRole on resource: " + roleArn);
            }
            return own;
        });
    }
}
