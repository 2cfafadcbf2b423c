package dev.sluice.core.targets.endpoint;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.aNode;
import static dev.sluice.core.given.Given.aPod;
import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.aSlice;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.EndpointSlice;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.core.given.GivenCluster;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.core.settings.TargetSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodResolutionTest {
    private final GivenCluster cluster =
            aCluster().with(aService("shop/cart").build(), aNode("node-a").build());
    private ControllerSettings settings = someSettings();

    @ParameterizedTest
    @CsvSource({
        // ready, ContainersReady, node, terminating, registered?
        "true,  FALSE, FALSE,   true,  yes",
        "unset, FALSE, ABSENT,  false, yes",
        "false, FALSE, TRUE,    false, no",
        "false, TRUE,  TRUE,    false, yes",
        "false, TRUE,  TRUE,    true,  no",
        "false, TRUE,  FALSE,   false, no",
        "false, TRUE,  ABSENT,  false, no",
        "false, TRUE,  UNKNOWN, true,  if nothing is ready"
    })
    void takesPodsThatServeOrWouldIfNoGateHeldThemBack(
            String ready, ConditionStatus containers, ConditionStatus node, boolean terminating, String registered) {
        Pod pod = aPod("shop/p", "10.0.0.1")
                .withContainersReady(containers)
                .onNode("n")
                .build();
        Optional<Boolean> readiness = ready.equals("unset") ? Optional.empty() : Optional.of(Boolean.valueOf(ready));
        cluster.with(
                aNode("n").withReady(node).build(),
                pod,
                aSlice("shop/cart").with(pod, readiness, terminating).build());

        assertThat(found()).isEqualTo(registered.equals("no") ? List.of() : List.of("10.0.0.1:8080"));

        Pod other = aPod("shop/q", "10.0.0.2").build();
        cluster.with(other, aSlice("shop/cart").named("other").ready(other).build());

        assertThat(found().contains("10.0.0.1:8080")).isEqualTo(registered.equals("yes"));
    }

    @Test
    void leavesPodsOfSilentNodesOutWhereFailOpenIsOff() {
        settings = withGate(FeatureGate.ENDPOINTS_FAIL_OPEN, false);
        Pod pod = aPod("shop/p", "10.0.0.1").build();
        cluster.with(
                aNode("node-a").withReady(ConditionStatus.UNKNOWN).build(),
                pod,
                aSlice("shop/cart").notReady(pod).build());

        assertThat(found()).isEmpty();
    }

    @Test
    void takesTheFirstAddressOfPodsTheClusterKnowsAndNothingElse() {
        Pod pod = aPod("shop/p", "10.0.0.1").build();
        ObjectKey key = pod.key();
        cluster.with(
                pod,
                aSlice("shop/cart")
                        .with(endpoint(List.of("10.0.0.1", "10.0.0.9"), Pod.KIND, new ObjectKey("", "p")))
                        .with(endpoint(List.of("10.0.0.2"), "VirtualMachine", key))
                        .with(endpoint(List.of("10.0.0.3"), "", new ObjectKey("", "")))
                        .with(endpoint(List.of(), Pod.KIND, key))
                        .with(endpoint(List.of("10.0.0.4"), Pod.KIND, new ObjectKey("shop", "unknown")))
                        .build());

        assertThat(found()).containsExactly("10.0.0.1:8080");
    }

    @Test
    void takesThePortsOfTheServicesPortByNameAndAnyForAnUnnamedOne() {
        Pod pod = aPod("shop/p", "10.0.0.1").build();
        cluster.with(
                pod,
                aSlice("shop/cart")
                        .withPort("http", 8080)
                        .withPort("admin", 9090)
                        .ready(pod)
                        .build());
        assertThat(found()).containsExactly("10.0.0.1:8080");

        cluster.with(aService("shop/cart")
                .withPort("", 80, PortReference.of(8080), 31080)
                .build());
        assertThat(found(aBinding("shop/cart").toPort(PortReference.of(80)).build()))
                .containsExactly("10.0.0.1:8080", "10.0.0.1:9090");
    }

    @Test
    void takesSlicesOfTheTargetGroupsAddressFamily() {
        Pod pod = aPod("shop/p", "10.0.0.1").build();
        Pod six = aPod("shop/six", "fd00::1").build();
        cluster.with(
                pod,
                six,
                aSlice("shop/cart").named("four").ready(pod).build(),
                aSlice("shop/cart").named("six").ofType("IPv6").ready(six).build(),
                aSlice("shop/cart").named("fqdn").ofType("FQDN").ready(pod).build());

        assertThat(found()).containsExactly("10.0.0.1:8080");
        assertThat(found(aBinding("shop/cart").withIpAddressType("").build())).containsExactly("10.0.0.1:8080");
        assertThat(found(aBinding("shop/cart").withIpAddressType("ipv6").build()))
                .containsExactly("fd00::1:8080");
    }

    @Test
    void addsQuicServerIdsForQuicTargetGroupsOnly() {
        Pod pod = aPod("shop/p", "10.0.0.1")
                .withServerId(0, "0xde")
                .withServerId(8080, "0xab")
                .build();
        cluster.with(
                pod,
                aSlice("shop/cart")
                        .withPort("http", 8080)
                        .withPort("http", 443)
                        .ready(pod)
                        .build());

        assertThat(found(aBinding("shop/cart").withProtocol("TCP_QUIC").build()))
                .containsExactly("10.0.0.1:8080:0xab", "10.0.0.1:443:0xde");
        assertThat(found()).containsExactly("10.0.0.1:8080", "10.0.0.1:443");
    }

    @Test
    void findsNoEndpointsWithoutSlicesAndNoBackendWithoutEndpoints() {
        assertThat(found()).isEmpty();

        settings = withEndpoints();
        assertThat(resolve(aBinding("shop/cart").build()))
                .isEqualTo(new Resolution.BackendNotFound<>("backend not found: endpoints \"cart\" not found"));
    }

    @Test
    void lookAtNoAddressFamilyWithEndpointsObjects() {
        settings = withEndpoints();
        Pod pod = aPod("shop/p", "10.0.0.1").build();
        cluster.with(pod, aSlice("shop/cart").ready(pod).build());

        assertThat(found(aBinding("shop/cart").withIpAddressType("ipv6").build()))
                .containsExactly("10.0.0.1:8080");
    }

    @Test
    void saysWhichBackendIsNotThere() {
        assertThat(resolve(aBinding("shop/till").build()))
                .isEqualTo(new Resolution.BackendNotFound<>("backend not found: services \"till\" not found"));
        assertThat(resolve(aBinding("shop/cart").toPort(PortReference.of(81)).build()))
                .isEqualTo(new Resolution.BackendNotFound<>(
                        "backend not found: unable to find port 81 on service shop/cart"));
    }

    private Resolution<Endpoint.PodEndpoint> resolve(TargetGroupBinding binding) {
        return new PodResolution(cluster, settings).resolve(binding);
    }

    private List<String> found() {
        return found(aBinding("shop/cart").build());
    }

    private List<String> found(TargetGroupBinding binding) {
        assertThat(resolve(binding)).isInstanceOf(Resolution.Found.class);
        return ((Resolution.Found<Endpoint.PodEndpoint>) resolve(binding))
                .endpoints().stream().map(Endpoint::identifier).toList();
    }

    private static EndpointSlice.Endpoint endpoint(List<String> addresses, String kind, ObjectKey target) {
        return new EndpointSlice.Endpoint(addresses, Optional.of(true), false, kind, target);
    }

    private static ControllerSettings withGate(FeatureGate gate, boolean open) {
        return someSettings().withGates(FeatureGates.of(Map.of(gate, open)));
    }

    private static ControllerSettings withEndpoints() {
        return someSettings().withTargets(new TargetSettings(false, 0, Duration.ofSeconds(15), Duration.ofHours(10)));
    }
}
