package dev.sluice.aws.simulated.limit;

import dev.sluice.aws.simulated.call.Refusal;
import java.util.regex.Pattern;

/** Names of load balancers and target groups. */
public final class Names {
    private static final int LONGEST = 32;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9-]+");

    private Names() {}

    public static void requireLoadBalancerName(String name) {
        requireName("load balancer", name);
        if (name.startsWith("internal-")) {
            throw invalid("load balancer", name, "cannot begin with 'internal-'");
        }
    }

    public static void requireTargetGroupName(String name) {
        requireName("target group", name);
        if (name.contains("--")) {
            throw invalid("target group", name, "cannot contain two hyphens(-) in a row");
        }
    }

    private static void requireName(String kind, String name) {
        if (name.length() > LONGEST) {
            throw invalid(kind, name, "cannot be longer than '" + LONGEST + "' characters");
        }
        if (!ALLOWED.matcher(name).matches()) {
            throw invalid(kind, name, "can only contain characters that are alphanumeric characters and hyphens(-)");
        }
        if (name.startsWith("-") || name.endsWith("-")) {
            throw invalid(kind, name, "cannot begin or end with a hyphen(-)");
        }
    }

    private static Refusal invalid(String kind, String name, String what) {
        return new Refusal("ValidationError", "The " + kind + " name '" + name + "' " + what);
    }
}
