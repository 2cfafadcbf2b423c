package dev.sluice.aws.simulated.world;

import static java.util.Objects.requireNonNull;

/** Whose world it is: region, account id, the controller's VPC, and whether Shield Advanced is subscribed. */
public record Account(String region, String id, String vpcId, boolean shieldSubscribed) {
    public Account {
        requireNonNull(region, "region");
        requireNonNull(id, "id");
        requireNonNull(vpcId, "vpcId");
    }

    /** The partition that ARNs of this region start with. */
    public String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** An ARN of this account and region; {@code resource} is everything behind the account id. */
    public String arn(String service, String resource) {
        return "arn:" + partition() + ":" + service + ":" + region + ":" + id + ":" + resource;
    }
}
