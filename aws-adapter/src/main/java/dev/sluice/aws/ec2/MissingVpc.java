package dev.sluice.aws.ec2;

import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;

/** A VPC that an answer lacks, told as EC2 tells it. */
final class MissingVpc {
    private MissingVpc() {}

    static PortException of(String vpcId) {
        return new PortException(
                Kind.NOT_FOUND, "DescribeVpcs", "InvalidVpcID.NotFound", "The vpc ID '" + vpcId + "' does not exist");
    }
}
