package dev.sluice.aws.simulated.elb;

import dev.sluice.aws.simulated.world.Account;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.model.LoadBalancer;

/** ARNs and host names in AWS's form: each resource's ARN goes on where that of its owner ends. */
final class Arns {
    private static final String SERVICE = "elasticloadbalancing";

    private Arns() {}

    static Arn loadBalancer(Account account, LoadBalancer.Type type, String name, String id) {
        return new Arn(account.arn(SERVICE, "loadbalancer/" + shortType(type) + "/" + name + "/" + id));
    }

    static Arn listener(Arn loadBalancer, String id) {
        return new Arn(loadBalancer.value().replaceFirst(":loadbalancer/", ":listener/") + "/" + id);
    }

    static Arn rule(Arn listener, String id) {
        return new Arn(listener.value().replaceFirst(":listener/", ":listener-rule/") + "/" + id);
    }

    static Arn targetGroup(Account account, String name, String id) {
        return new Arn(account.arn(SERVICE, "targetgroup/" + name + "/" + id));
    }

    static String dnsName(Account account, LoadBalancer.Type type, String scheme, String name, String id) {
        String domain = account.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        return switch (type) {
            case APPLICATION ->
                (scheme.equals("internal") ? "internal-" : "") + name + "-" + (Long.parseUnsignedLong(id, 16) >>> 33)
                        + "." + account.region() + ".elb." + domain;
            case NETWORK -> name + "-" + id + ".elb." + account.region() + "." + domain;
        };
    }

    private static String shortType(LoadBalancer.Type type) {
        return switch (type) {
            case APPLICATION -> "app";
            case NETWORK -> "net";
        };
    }
}
