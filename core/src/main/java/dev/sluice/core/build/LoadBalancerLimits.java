package dev.sluice.core.build;

import dev.sluice.core.annotation.Literals;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is refused of load balancers' settings, whoever says them: each answer is the message, or nothing. */
public final class LoadBalancerLimits {
    /** The only key of a capacity reservation. */
    public static final String CAPACITY_UNITS = "CapacityUnits";

    private static final int LONGEST_NAME_IN_BYTES = 32;
    private static final String CLIENT_ROUTING = "dns_record.client_routing_policy";
    private static final List<String> CLIENT_ROUTING_POLICIES =
            List.of("any_availability_zone", "partial_availability_zone_affinity", "availability_zone_affinity");

    private LoadBalancerLimits() {}

    /** An empty name is a name, too. */
    public static Optional<String> ofName(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_IN_BYTES
                ? Optional.of("load balancer name cannot be longer than 32 characters")
                : Optional.empty();
    }

    /** One entry of a capacity reservation. */
    public static Optional<String> ofCapacity(String key, String value) {
        if (!key.equals(CAPACITY_UNITS)) {
            return Optional.of("invalid key to set the capacity: " + key + ", Expected key: " + CAPACITY_UNITS);
        }
        return Literals.int32(value).isPresent()
                ? Optional.empty()
                : Optional.of("invalid value to set the capacity: " + value + ": strconv.ParseInt: parsing \"" + value
                        + "\": invalid syntax");
    }

    /** Attributes of a network load balancer. */
    public static Optional<String> ofNetworkAttributes(Map<String, String> attributes) {
        return Optional.ofNullable(attributes.get(CLIENT_ROUTING))
                .filter(policy -> !CLIENT_ROUTING_POLICIES.contains(policy))
                .map(policy ->
                        "invalid dns_record.client_routing_policy set in annotation aws-load-balancer-attributes: got '"
                                + policy + "' expected one of ['any_availability_zone',"
                                + " 'partial_availability_zone_affinity', 'availability_zone_affinity']");
    }
}
