package dev.sluice.aws.session;

import dev.sluice.core.port.PortException;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** An open way to AWS: clients for the region and the controller's VPC. Close it when nothing calls any more. */
public final class AwsSession implements AutoCloseable {
    private final AwsClients clients;
    private final Connections connections;
    private final String region;
    private final String vpcId;

    private AwsSession(AwsClients clients, Connections connections, String region, String vpcId) {
        this.clients = clients;
        this.connections = connections;
        this.region = region;
        this.vpcId = vpcId;
    }

    /** Finds region and VPC, which may call AWS and the instance metadata service. Throws {@link PortException}. */
    public static AwsSession open(AwsSettings settings, Surroundings surroundings) {
        Connections connections = Connections.open(settings.attemptTimeout());
        try {
            InstanceMetadata metadata = new InstanceMetadata(settings, surroundings, connections.http());
            String region = RegionLookup.region(settings, surroundings, metadata);
            AwsClients clients = new AwsClients(settings, region, surroundings, connections);
            Ec2Client ec2 = clients.client(AwsService.EC2, Ec2Client.class, Ec2Client::builder);
            String vpcId = new VpcLookup(settings, surroundings, ec2, metadata).vpcId();
            return new AwsSession(clients, connections, region, vpcId);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    public AwsClients clients() {
        return clients;
    }

    public String region() {
        return region;
    }

    public String vpcId() {
        return vpcId;
    }

    @Override
    public void close() {
        connections.close();
    }
}
