package dev.sluice.aws.simulated.ec2;

import dev.sluice.aws.simulated.call.Refusal;
import dev.sluice.aws.simulated.world.Moment;
import dev.sluice.aws.simulated.world.Tables;
import dev.sluice.aws.simulated.world.View;
import dev.sluice.core.cloud.VpcSecurityGroup;
import dev.sluice.core.model.IpPermission.Source;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which security groups EC2 accepts, and which it lets be deleted. */
final class GroupRules {
    static final IdLookup<VpcSecurityGroup> GROUPS =
            new IdLookup<>(Tables.SECURITY_GROUPS, "InvalidGroup.NotFound", "security group");

    private static final int LONGEST = 255;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9 ._\\-:/()#,@\\[\\]+=&;{}!$*]*");

    private GroupRules() {}

    static void requireName(View view, String name, String description, String vpc) {
        requireText("GroupName", name);
        requireText("GroupDescription", description);
        if (name.startsWith("sg-")) {
            throw new Refusal("InvalidParameterValue", "Group name '" + name + "' cannot begin with 'sg-'");
        }
        boolean taken = view.all(Tables.SECURITY_GROUPS).stream()
                .anyMatch(group -> group.vpcId().equals(vpc) && group.name().equals(name));
        if (taken) {
            throw new Refusal(
                    "InvalidGroup.Duplicate", "The security group '" + name + "' already exists for VPC '" + vpc + "'");
        }
    }

    private static void requireText(String parameter, String text) {
        if (text.isEmpty()) {
            throw new Refusal("MissingParameter", "The request must contain the parameter " + parameter);
        }
        if (text.length() > LONGEST || !ALLOWED.matcher(text).matches()) {
            throw new Refusal(
                    "InvalidParameterValue",
                    "Value (" + text + ") for parameter " + parameter
                            + " is invalid. Character sets beyond ASCII are not supported.");
        }
    }

    /** Nobody has the group: no load balancer, also none that is just going, no interface, no rule of another group. */
    static void requireUnused(View view, VpcSecurityGroup group, Predicate<Moment> isPast) {
        if (group.name().equals("default")) {
            throw new Refusal(
                    "CannotDelete",
                    "the specified group: \"" + group.id() + "\" name: \"default\" cannot be deleted by a user");
        }
        String id = group.id();
        boolean used = view.all(Tables.LOAD_BALANCERS).stream()
                        .anyMatch(row -> row.loadBalancer().securityGroups().contains(id))
                || view.all(Tables.INTERFACES).stream()
                        .anyMatch(row -> row.securityGroups().contains(id))
                || view.all(Tables.RELEASING).stream()
                        .anyMatch(row -> row.securityGroups().contains(id) && !isPast.test(row.released()))
                || view.all(Tables.SECURITY_GROUPS).stream().anyMatch(other -> refersTo(other, id));
        if (used) {
            throw new Refusal("DependencyViolation", "resource " + id + " has a dependent object");
        }
    }

    private static boolean refersTo(VpcSecurityGroup other, String id) {
        return !other.id().equals(id)
                && other.ingress().stream()
                        .anyMatch(permission -> permission.source().equals(new Source.Group(id)));
    }
}
