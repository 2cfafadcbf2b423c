package dev.sluice.runner.doctor;

import static java.util.Objects.requireNonNull;

import dev.sluice.core.port.Cloud;

/**
 * An AWS to be examined, step by step, because each step may fail by itself: the region, the caller, the ports. All
 * methods throw {@link dev.sluice.core.port.PortException}.
 */
public interface AwsSide extends AutoCloseable {
    String region();

    /** Who calls are made for, once the region is known. */
    Caller caller(String region);

    /** The ports, which only read, and the VPC that they look at. */
    Opened open();

    @Override
    void close();

    /** An account, and the ARN of a user or role in it. */
    record Caller(String account, String arn) {
        public Caller {
            requireNonNull(account, "account");
            requireNonNull(arn, "arn");
        }

        /** A caller whom STS does not name. */
        static Caller unknown() {
            return new Caller("000000000000", "arn:aws:iam::000000000000:user/unknown");
        }
    }

    /** An AWS that can be asked. */
    record Opened(Cloud cloud, String vpcId) {
        public Opened {
            requireNonNull(cloud, "cloud");
            requireNonNull(vpcId, "vpcId");
        }
    }
}
