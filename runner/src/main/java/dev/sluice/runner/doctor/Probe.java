package dev.sluice.runner.doctor;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.cloud.Arn;
import dev.sluice.core.port.Cloud;

/** What it takes to try an action: the ports, and names of things that are not there, of the account's own form. */
record Probe(Cloud cloud, String vpcId, String region, AwsSide.Caller caller) {
    Probe {
        requireNonNull(cloud, "cloud");
        requireNonNull(vpcId, "vpcId");
        requireNonNull(region, "region");
        requireNonNull(caller, "caller");
    }

    Arn loadBalancer() {
        return absent("elasticloadbalancing", "loadbalancer/app/sluice-doctor/0000000000000000");
    }

    Arn listener() {
        return absent("elasticloadbalancing", "listener/app/sluice-doctor/0000000000000000/0000000000000000");
    }

    Arn targetGroup() {
        return absent("elasticloadbalancing", "targetgroup/sluice-doctor/0000000000000000");
    }

    Arn certificate() {
        return absent("acm", "certificate/00000000-0000-0000-0000-000000000000");
    }

    private Arn absent(String service, String resource) {
        String[] parts = caller.arn().split(":", 3);
        String partition = parts.length > 1 ? parts[1] : "aws";
        return new Arn("arn:" + partition + ":" + service + ":" + region + ":" + caller.account() + ":" + resource);
    }
}
