package dev.sluice.aws.call;

/** Who goes first where calls wait for the same limit: targets, since pods without registration get no traffic. */
enum CallUrgency {
    TARGETS,
    OTHER;

    static CallUrgency of(String operation) {
        return switch (operation) {
            case "RegisterTargets", "DeregisterTargets", "DescribeTargetHealth" -> TARGETS;
            default -> OTHER;
        };
    }
}
