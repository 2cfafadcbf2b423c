package dev.sluice.aws.ec2;

import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;

/** The failure for a VPC that an answer lacks, in the words that EC2 has for an unknown id. */
final class MissingVpc {
    private MissingVpc() {}

    static PortException of(String vpcId) {
        return new PortException(
                Kind.NOT_FOUND, "DescribeVpcs", "InvalidVpcID.NotFound", "The vpc ID '" + vpcId + "' does not exist");
    }
}
