package dev.sluice.it.moto;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceSpecification;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * A VPC as a cluster has it: two public and two private subnets with role tags in two zones, a route to an internet
 * gateway from the public ones, and two nodes in a private one.
 *
 * @param publicSubnets tagged {@code kubernetes.io/role/elb}, by zone
 * @param privateSubnets tagged {@code kubernetes.io/role/internal-elb}, by zone
 * @param nodeSecurityGroup tagged as the cluster's own
 */
public record SeededVpc(
        String vpcId,
        List<String> publicSubnets,
        List<String> privateSubnets,
        String nodeSecurityGroup,
        List<Node> nodes) {
    private static final List<String> ZONES = List.of("us-west-2a", "us-west-2b");

    public SeededVpc {
        publicSubnets = List.copyOf(publicSubnets);
        privateSubnets = List.copyOf(privateSubnets);
        nodes = List.copyOf(nodes);
    }

    /** An instance that is a node. */
    public record Node(String instanceId, String privateIp) {
        /** What {@code spec.providerID} of the Kubernetes node says. */
        public String providerId() {
            return "aws:///" + ZONES.getFirst() + "/" + instanceId;
        }
    }

    public static SeededVpc create(Ec2Client ec2, String clusterName) {
        String vpc =
                ec2.createVpc(request -> request.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        List<String> publicSubnets = subnets(ec2, vpc, "pub", "kubernetes.io/role/elb", 0);
        List<String> privateSubnets = subnets(ec2, vpc, "prv", "kubernetes.io/role/internal-elb", 2);
        routeToInternet(ec2, vpc, publicSubnets);
        String group = ec2.createSecurityGroup(request ->
                        request.groupName("demo-nodes").description("nodes").vpcId(vpc))
                .groupId();
        tag(ec2, group, Map.of("kubernetes.io/cluster/" + clusterName, "owned"));
        return new SeededVpc(
                vpc, publicSubnets, privateSubnets, group, nodes(ec2, privateSubnets.getFirst(), group, 2));
    }

    /** One more instance, which is none of {@link #nodes}. */
    public Node addNode(Ec2Client ec2) {
        return nodes(ec2, privateSubnets.getFirst(), nodeSecurityGroup, 1).getFirst();
    }

    /** Gives the node's network interface further addresses, for pods. */
    public List<String> addAddresses(Ec2Client ec2, Node node, int count) {
        String networkInterface = ec2.describeInstances(request -> request.instanceIds(node.instanceId()))
                .reservations()
                .getFirst()
                .instances()
                .getFirst()
                .networkInterfaces()
                .getFirst()
                .networkInterfaceId();
        ec2.assignPrivateIpAddresses(
                request -> request.networkInterfaceId(networkInterface).secondaryPrivateIpAddressCount(count));
        return ec2
                .describeNetworkInterfaces(request -> request.networkInterfaceIds(networkInterface))
                .networkInterfaces()
                .getFirst()
                .privateIpAddresses()
                .stream()
                .map(address -> address.privateIpAddress())
                .filter(address -> !address.equals(node.privateIp()))
                .toList();
    }

    private static List<String> subnets(Ec2Client ec2, String vpc, String kind, String roleTag, int first) {
        List<String> subnets = new ArrayList<>();
        for (String zone : ZONES) {
            String cidr = "10.0." + (first + subnets.size()) * 16 + ".0/20";
            String subnet = ec2.createSubnet(
                            request -> request.vpcId(vpc).cidrBlock(cidr).availabilityZone(zone))
                    .subnet()
                    .subnetId();
            tag(ec2, subnet, Map.of(roleTag, "1", "Name", kind + "-" + zone.substring(zone.length() - 1)));
            subnets.add(subnet);
        }
        return subnets;
    }

    private static void routeToInternet(Ec2Client ec2, String vpc, List<String> subnets) {
        String gateway = ec2.createInternetGateway().internetGateway().internetGatewayId();
        ec2.attachInternetGateway(request -> request.internetGatewayId(gateway).vpcId(vpc));
        String table =
                ec2.createRouteTable(request -> request.vpcId(vpc)).routeTable().routeTableId();
        ec2.createRoute(request ->
                request.routeTableId(table).destinationCidrBlock("0.0.0.0/0").gatewayId(gateway));
        for (String subnet : subnets) {
            ec2.associateRouteTable(request -> request.routeTableId(table).subnetId(subnet));
        }
    }

    private static List<Node> nodes(Ec2Client ec2, String subnet, String group, int count) {
        InstanceNetworkInterfaceSpecification card = InstanceNetworkInterfaceSpecification.builder()
                .deviceIndex(0)
                .subnetId(subnet)
                .groups(group)
                .build();
        return ec2
                .runInstances(request -> request.imageId("ami-12c6146b")
                        .minCount(count)
                        .maxCount(count)
                        .networkInterfaces(card))
                .instances()
                .stream()
                .map(instance -> new Node(instance.instanceId(), instance.privateIpAddress()))
                .toList();
    }

    private static void tag(Ec2Client ec2, String resource, Map<String, String> tags) {
        List<Tag> list = tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        ec2.createTags(request -> request.resources(resource).tags(list));
    }
}
