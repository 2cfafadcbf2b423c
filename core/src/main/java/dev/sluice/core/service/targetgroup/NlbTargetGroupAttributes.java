package dev.sluice.core.service.targetgroup;

import static dev.sluice.core.annotation.NlbTrafficAnnotations.PROXY_PROTOCOL;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.PROXY_PROTOCOL_PORTS;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.TARGET_GROUP_ATTRIBUTES;
import static dev.sluice.core.annotation.NlbTrafficAnnotations.TARGET_GROUP_ATTRIBUTES_OF_PORT;

import dev.sluice.core.annotation.Annotation;
import dev.sluice.core.annotation.Literals;
import dev.sluice.core.problem.ProblemCode;
import dev.sluice.core.service.context.ServiceBuild;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The attributes of one port's target group, from annotations that lie over each other. */
final class NlbTargetGroupAttributes {
    private static final String PROXY = "proxy_protocol_v2.enabled";
    private static final String PRESERVE_CLIENT_IP = "preserve_client_ip.enabled";

    private NlbTargetGroupAttributes() {}

    /** An attribute may be empty, but for the proxy protocol, and an empty one of a single port changes nothing. */
    static SortedMap<String, String> of(ServiceBuild build, int port) {
        SortedMap<String, String> attributes = new TreeMap<>();
        attributes.put(PROXY, "false");
        attributes.putAll(read(build, TARGET_GROUP_ATTRIBUTES));
        read(build, TARGET_GROUP_ATTRIBUTES_OF_PORT.named(Integer.toString(port)))
                .forEach((key, value) -> {
                    if (!value.isEmpty()) {
                        attributes.put(key, value);
                    }
                });
        build.read(PROXY_PROTOCOL_PORTS)
                .map(ports -> ports.contains(Integer.toString(port)))
                .ifPresent(listed -> attributes.put(PROXY, listed.toString()));
        build.read(PROXY_PROTOCOL).ifPresent(all -> attributes.put(PROXY, "true"));
        attributes.remove(PROXY, "");
        return attributes;
    }

    /** Whether targets see their clients' addresses, as far as attributes say. */
    static Optional<Boolean> preservesClientIp(SortedMap<String, String> attributes) {
        return Optional.ofNullable(attributes.get(PRESERVE_CLIENT_IP)).flatMap(Literals::bool);
    }

    private static SortedMap<String, String> read(
            ServiceBuild build, Annotation<SortedMap<String, String>> annotation) {
        SortedMap<String, String> attributes = build.read(annotation).orElseGet(TreeMap::new);
        String preserve = attributes.get(PRESERVE_CLIENT_IP);
        if (preserve != null && Literals.bool(preserve).isEmpty()) {
            build.reject(
                    annotation,
                    ProblemCode.INVALID_VALUE,
                    "failed to parse attribute " + PRESERVE_CLIENT_IP + "=" + preserve
                            + ": strconv.ParseBool: parsing \"" + preserve + "\": invalid syntax");
        }
        return attributes;
    }
}
