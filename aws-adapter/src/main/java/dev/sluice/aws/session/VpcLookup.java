package dev.sluice.aws.session;

import static java.util.stream.Collectors.joining;

import dev.sluice.aws.call.Paging;
import dev.sluice.core.port.PortException;
import dev.sluice.core.port.PortException.Kind;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** Finds the controller's VPC: by flag, by tags, from the instance, by the node's name. */
final class VpcLookup {
    private final AwsSettings settings;
    private final Surroundings surroundings;
    private final Ec2Client ec2;
    private final InstanceMetadata metadata;

    VpcLookup(AwsSettings settings, Surroundings surroundings, Ec2Client ec2, InstanceMetadata metadata) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.ec2 = ec2;
        this.metadata = metadata;
    }

    String vpcId() {
        Optional<String> given = settings.vpcId().filter(id -> !id.isEmpty());
        if (given.isPresent()) {
            return given.get();
        }
        try {
            return settings.vpcTags().isEmpty() ? ofInstance() : byTags();
        } catch (PortException e) {
            throw new PortException(e.kind(), e.action(), e.code(), "failed to get VPC ID: " + e.getMessage(), e);
        }
    }

    private String byTags() {
        List<Vpc> vpcs = tagged();
        if (vpcs.size() == 1) {
            return vpcs.getFirst().vpcId();
        }
        String tags = settings.vpcTags().entrySet().stream()
                .map(tag -> tag.getKey() + ":" + tag.getValue())
                .collect(joining(" ", "map[", "]"));
        throw new PortException(
                vpcs.isEmpty() ? Kind.NOT_FOUND : Kind.CONFLICT,
                "DescribeVpcs",
                "",
                (vpcs.isEmpty() ? "no VPC exists with tags " : "multiple VPCs exist with tags ") + tags);
    }

    private List<Vpc> tagged() {
        List<Filter> filters = settings.vpcTags().entrySet().stream()
                .map(tag -> Filter.builder()
                        .name("tag:" + tag.getKey())
                        .values(tag.getValue())
                        .build())
                .toList();
        try {
            return Paging.all(
                    token ->
                            ec2.describeVpcs(request -> request.filters(filters).nextToken(token)),
                    DescribeVpcsResponse::nextToken,
                    DescribeVpcsResponse::vpcs);
        } catch (PortException e) {
            throw because("failed to fetch VPC ID with tags: ", e);
        }
    }

    private String ofInstance() {
        try {
            String mac = metadata.text("mac");
            return metadata.text("network/interfaces/macs/" + mac + "/vpc-id");
        } catch (PortException e) {
            PortException failure = because(
                    "failed to fetch VPC ID from instance metadata: error in fetching vpc id through ec2 metadata: ",
                    e);
            String node = surroundings.environment().getOrDefault("NODENAME", "");
            if (!node.startsWith("i-")) {
                throw failure;
            }
            return ofNode(node, failure);
        }
    }

    private String ofNode(String instanceId, PortException earlier) {
        try {
            return onlyInstance(instanceId).vpcId();
        } catch (PortException e) {
            throw new PortException(
                    e.kind(), e.action(), e.code(), "[" + earlier.getMessage() + ", " + e.getMessage() + "]", e);
        }
    }

    private Instance onlyInstance(String id) {
        List<Reservation> reservations = reservations(id);
        if (reservations.size() != 1) {
            throw ambiguous("found more than one reservation for instance \"" + id + "\"");
        }
        List<Instance> instances = reservations.getFirst().instances();
        if (instances.size() != 1) {
            throw ambiguous("found more than one instance with instance ID \"" + id + "\"");
        }
        return instances.getFirst();
    }

    private List<Reservation> reservations(String id) {
        try {
            return ec2.describeInstances(request -> request.instanceIds(id)).reservations();
        } catch (PortException e) {
            throw because("failed to describe instance \"" + id + "\": ", e);
        }
    }

    private static PortException ambiguous(String message) {
        return new PortException(Kind.CONFLICT, "DescribeInstances", "", message);
    }

    private static PortException because(String prefix, PortException cause) {
        return new PortException(cause.kind(), cause.action(), cause.code(), prefix + cause.getMessage(), cause);
    }
}
