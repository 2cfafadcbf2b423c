package dev.sluice.it.benchmark.large;

import dev.sluice.aws.simulated.SimulatedAws;
import dev.sluice.aws.simulated.Simulation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * The account of a large cluster: nodes whose interfaces hold the pods' addresses, and a target group for each binding,
 * behind one load balancer, with every pod as a healthy target.
 */
final class LargeAccount {
    private static final String HEAD = """
            region: us-west-2
            vpcId: vpc-0d3110000000000aa
            cidrBlocks: [10.0.0.0/8]
            availabilityZones: [{name: us-west-2a, id: usw2-az1}]
            securityGroups:
            - {id: sg-0d3110000000000cc, name: load-balancers, description: load balancers}
            - id: sg-0d3110000000000bb
              name: nodes
              description: nodes
              ingress: [{protocol: tcp, fromPort: 8080, toPort: 8080, securityGroup: sg-0d3110000000000cc, \
            description: elbv2.k8s.aws/targetGroupBinding=shared}]
              tags: {kubernetes.io/cluster/load: owned}
            """;
    private static final String LISTENER = """
            loadBalancers:
            - arn: arn:aws:elasticloadbalancing:us-west-2:111122223333:loadbalancer/app/load/1
              name: load
              listeners:
              - arn: arn:aws:elasticloadbalancing:us-west-2:111122223333:listener/app/load/1/1
                port: 80
                protocol: HTTP
                defaultActions: [{type: fixed-response, statusCode: "404"}]
                rules:
            """;

    private LargeAccount() {}

    static SimulatedAws of(LargeCluster cluster) {
        byte[] yaml = yaml(cluster).getBytes(StandardCharsets.UTF_8);
        return SimulatedAws.load(
                new ByteArrayInputStream(yaml), "large account", Simulation.immediate(InstantSource.system()));
    }

    private static String yaml(LargeCluster cluster) {
        StringBuilder yaml = new StringBuilder(HEAD).append("instances:\n");
        for (int node = 0; node < cluster.nodes(); node++) {
            yaml.append("- {id: %s, networkInterfaces: [{id: eni-%d, securityGroups: [%s], ipv4Prefixes: ["
                    .formatted(LargeCluster.instance(node), node, LargeCluster.NODE_GROUP));
            for (int block = 0; block < 256; block += 16) {
                yaml.append(LargeCluster.prefixOf(node)).append(block).append("/28, ");
            }
            yaml.append("]}]}\n");
        }
        yaml.append("targetGroups:\n");
        for (int binding = 0; binding < cluster.bindings(); binding++) {
            appendTargetGroup(yaml, cluster, binding);
        }
        yaml.append(LISTENER);
        for (int binding = 0; binding < cluster.bindings(); binding++) {
            yaml.append("""
                                - {arn: "arn:aws:elasticloadbalancing:us-west-2:111122223333:listener-rule/app/load/1/1/%d", \
                    priority: %d, conditions: [{field: path-pattern, values: [/b%d]}], \
                    actions: [{type: forward, targetGroups: [{arn: "%s", weight: 1}]}]}
                    """.formatted(binding, binding + 1, binding, LargeCluster.arn(binding)));
        }
        return yaml.toString();
    }

    private static void appendTargetGroup(StringBuilder yaml, LargeCluster cluster, int binding) {
        yaml.append("- arn: ")
                .append(LargeCluster.arn(binding))
                .append("\n  name: b")
                .append(binding);
        yaml.append("\n  targetType: ip\n  port: 8080\n  targets:\n");
        int first = binding * cluster.podsOfBinding();
        for (int pod = first; pod < first + cluster.podsOfBinding(); pod++) {
            yaml.append("  - {id: ").append(LargeCluster.ip(pod)).append(", port: 8080}\n");
        }
    }
}
