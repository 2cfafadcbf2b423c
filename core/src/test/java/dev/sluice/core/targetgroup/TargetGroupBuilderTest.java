package dev.sluice.core.targetgroup;

import static dev.sluice.core.given.Given.aService;
import static dev.sluice.core.given.Given.anIngress;
import static dev.sluice.core.given.Given.key;
import static dev.sluice.core.given.Given.someClassParams;
import static dev.sluice.core.given.Given.someSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.annotation.AnnotationReaders;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.IngressClassParams.KeyValue;
import dev.sluice.core.cluster.LabelSelector;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.given.GivenIngress;
import dev.sluice.core.given.GivenService;
import dev.sluice.core.model.DesiredBinding;
import dev.sluice.core.model.HealthCheck;
import dev.sluice.core.model.Origin;
import dev.sluice.core.model.Ref;
import dev.sluice.core.model.StackId;
import dev.sluice.core.model.TargetGroup;
import dev.sluice.core.problem.Problem;
import dev.sluice.core.problem.Problems;
import dev.sluice.core.problem.Subject;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import dev.sluice.core.settings.FeatureGate;
import dev.sluice.core.settings.FeatureGates;
import dev.sluice.core.settings.NetworkSettings;
import dev.sluice.core.settings.TagSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetGroupBuilderTest {
    private static final PortReference HTTP = PortReference.of("http");
    private static final PortReference PORT_80 = PortReference.of(80);
    private static final Origin ANYWHERE = Origin.of(new Subject("Ingress", key("shop/web")));

    private final Problems problems = new Problems();
    private final List<DesiredBinding> bindings = new ArrayList<>();
    private ControllerSettings settings = someSettings();
    private String ipAddressType = "ipv4";
    private Optional<IngressClassParams> params = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "80, 8080, ip, HTTP, HTTP1, '', k8s-shopfron-cartapiv-9c59048955",
        "80, 8080, ip, HTTP, HTTP1, 3000, k8s-shopfron-cartapiv-c0cba4f544",
        "http, 31080, instance, HTTPS, GRPC, '', k8s-shopfron-cartapiv-d255ffb1d9",
    })
    void hasTheKnownName(
            String port, int number, String type, String protocol, String version, String controlPort, String name) {
        settings = ControllerSettings.defaults(new ClusterIdentity("prod-1", "vpc-1", ""));
        PortReference reference = port.equals("80") ? PORT_80 : HTTP;
        GivenIngress ingress = anIngress("shop-front-1/web")
                .annotated("target-type", type)
                .annotated("backend-protocol", protocol)
                .annotated("backend-protocol-version", version);
        if (!controlPort.isEmpty()) {
            ingress.annotated("target-control-port.cart-api-v2x.80", controlPort);
        }
        GivenService service = aService("shop-front-1/cart-api-v2x").withUid("8f14e45f-ceea-4e67-9a2b-0242ac120002");
        StackId stack = port.equals("80") ? StackId.explicit("edge") : new StackId("shop-front-1", "web");

        TargetGroup group = build(stack, ingress, service, reference);

        assertThat(group.port()).isEqualTo(number);
        assertThat(group.name()).isEqualTo(name);
    }

    @Test
    void hasDefaults() {
        TargetGroup group = build(anIngress("shop/web"), aService("shop/cart"), PORT_80);

        assertThat(group.id().id()).isEqualTo("shop/web-cart:80");
        assertThat(group.targetType()).isEqualTo("instance");
        assertThat(group.protocol()).isEqualTo("HTTP");
        assertThat(group.protocolVersion()).contains("HTTP1");
        assertThat(group.ipAddressType()).isEqualTo("ipv4");
        assertThat(group.healthCheck())
                .contains(healthCheck(PortReference.of("traffic-port"), new HealthCheck.Matcher.HttpCode("200"), "/"));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void checksGrpcInItsOwnWay() {
        TargetGroup group = build(
                anIngress("shop/web").annotated("backend-protocol-version", "GRPC"),
                aService("shop/cart").annotated("healthcheck-port", "9000"),
                PORT_80);

        assertThat(group.healthCheck())
                .contains(healthCheck(
                        PortReference.of(9000), new HealthCheck.Matcher.GrpcCode("12"), "/AWS.ALB/healthcheck"));
    }

    @Test
    void listensToTheServiceBeforeTheIngressAndToTheClassFirst() {
        params = Optional.of(someClassParams("params")
                .targetType("ip")
                .tags(new KeyValue("of", "class"))
                .build());

        TargetGroup group = build(
                anIngress("shop/web")
                        .annotated("target-type", "nonsense")
                        .annotated("healthcheck-path", "/ingress")
                        .annotated("target-group-attributes", "a=1")
                        .annotated("tags", "of=ingress,ingress=yes"),
                aService("shop/cart")
                        .annotated("healthcheck-path", "/service")
                        .annotated("target-group-attributes", "b=2")
                        .annotated("tags", "of=service,service=yes"),
                PORT_80);

        assertThat(group.targetType()).isEqualTo("ip");
        assertThat(group.healthCheck().flatMap(HealthCheck::path)).contains("/service");
        assertThat(group.attributes()).isEqualTo(Map.of("b", "2"));
        assertThat(group.tags()).isEqualTo(Map.of("of", "class", "ingress", "yes", "service", "yes"));
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"instance, admin, 31081", "ip, admin, 8081", "ip, -1, -1", "ip, 08, 8"})
    void resolvesTheHealthCheckPort(String type, String written, int port) {
        TargetGroup group = build(
                anIngress("shop/web").annotated("target-type", type).annotated("healthcheck-port", written),
                twoPorts(),
                PORT_80);

        assertThat(group.healthCheck().flatMap(HealthCheck::port)).contains(PortReference.of(port));
    }

    @Test
    void hasAnyNumberForANamedTargetPort() {
        TargetGroup group = build(anIngress("shop/web").annotated("target-type", "ip"), namedTarget(), PORT_80);

        assertThat(group.port()).isEqualTo(1);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void isIpv6WhereTheServiceHasIt() {
        ipAddressType = "dualstack";

        assertThat(build(anIngress("shop/web"), aService("shop/cart").withIpFamilies("IPv4", "IPv6"), PORT_80)
                        .ipAddressType())
                .isEqualTo("ipv6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "target-type; lambda; unknown targetType: lambda",
                "backend-protocol; FTP; 'backend protocol must be within [HTTP, HTTPS]: FTP'",
                "backend-protocol-version; HTTP3; 'backend protocol version must be within [HTTP1, HTTP2, GRPC]: HTTP3'",
                "healthcheck-protocol; TCP; 'healthCheckProtocol must be within [HTTP, HTTPS]'",
                "healthcheck-port; nobody; 'failed to resolve healthCheckPort: unable to find port nobody on service shop/cart'",
                "target-control-port.cart.80; 3000; target control port is not supported for instance target target group",
                "target-node-labels; x; failed to parse stringMap annotation",
                "multi-cluster-target-group; maybe; failed to parse bool annotation",
            })
    void refusesWhatMakesNoSense(String annotation, String value, String message) {
        build(anIngress("shop/web").annotated(annotation, value), aService("shop/cart"), PORT_80);

        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith("Ingress shop/web: alb.ingress.kubernetes.io/" + annotation + ": \"" + value + "\": ")
                .contains(message);
    }

    @Test
    void refusesWhatTheServiceCannotGive() {
        build(anIngress("shop/a"), aService("shop/cart").ofType("ClusterIP").withPort("http", 80, PORT_80, 0), PORT_80);
        build(
                anIngress("shop/b").annotated("target-type", "ip"),
                aService("shop/cart").withPort("http", 80, PortReference.of(0), 0),
                PORT_80);
        build(
                anIngress("shop/c").annotated("target-type", "ip").annotated("healthcheck-port", "http"),
                namedTarget(),
                PORT_80);
        build(anIngress("shop/d"), aService("shop/cart").withIpFamilies("IPv6"), PORT_80);

        assertThat(errors())
                .satisfiesExactly(
                        text -> assertThat(text).contains("spec.type: \"ClusterIP\": TargetGroup port is empty. When"),
                        text -> assertThat(text)
                                .contains("spec.ports[0].targetPort: \"0\": TargetGroup port is empty. Are you using"),
                        text -> assertThat(text).contains("cannot use named healthCheckPort for IP TargetType"),
                        text -> assertThat(text).contains("unsupported IPv6 configuration, lb not dual-stack"));
    }

    @Test
    void tellsWhichPortsAServiceHas() {
        Origin written =
                new Origin(new Subject("Ingress", key("shop/web")), "spec.defaultBackend.service.port", "https");
        builder()
                .targetGroup(
                        anIngress("shop/web").build(), params, twoPorts().build(), PortReference.of("https"), written);

        assertThat(errors())
                .containsExactly(
                        "Ingress shop/web: spec.defaultBackend.service.port: \"https\": unable to find port https on service"
                                + " shop/cart (ports of the Service: http (80), admin (81), 82)");
    }

    @Test
    void refusesIpTargetsWhereTheGateIsClosed() {
        settings = with(FeatureGates.of(Map.of(FeatureGate.ENABLE_IP_TARGET_TYPE, false)), TagSettings.none());
        params = Optional.of(someClassParams("params").targetType("ip").build());

        build(anIngress("shop/web"), aService("shop/cart"), PORT_80);

        assertThat(errors())
                .containsExactly("IngressClassParams params: spec.targetType: \"ip\": unsupported targetType: ip when"
                        + " EnableIPTargetType is false");
    }

    @Test
    void refusesTagsThatOthersManage() {
        settings = with(FeatureGates.defaults(), new TagSettings(new TreeMap<>(), new TreeSet<>(List.of("theirs"))));
        params = Optional.of(
                someClassParams("params").tags(new KeyValue("theirs", "1")).build());

        build(anIngress("shop/web"), aService("shop/cart").annotated("tags", "theirs=2"), PORT_80);

        assertThat(errors())
                .containsExactly(
                        "Service shop/cart: alb.ingress.kubernetes.io/tags: \"theirs=2\": failed build tags for Ingress"
                                + " shop/web and Service shop/cart: external managed tag key theirs cannot be specified",
                        "IngressClassParams params: spec.tags: \"theirs=1\": failed build tags for IngressClassParams"
                                + " params: external managed tag key theirs cannot be specified");
    }

    @Test
    void opensTheTrafficPortTheHealthCheckPortAndTheControlPort() {
        build(
                anIngress("shop/web")
                        .annotated("target-type", "ip")
                        .annotated("healthcheck-port", "9000")
                        .annotated("target-control-port.cart.80", "3000"),
                namedTarget(),
                PORT_80);

        assertThat(lastBinding().networking())
                .contains(List.of(
                        rule(Optional.of(PortReference.of("web"))),
                        rule(Optional.of(PortReference.of(9000))),
                        rule(Optional.of(PortReference.of(3000)))));
    }

    @Test
    void opensEverythingWhereRulesAreNotRestricted() {
        settings = settings.withNetwork(new NetworkSettings(true, Optional.empty(), false, true, new TreeMap<>()));
        build(anIngress("shop/web"), aService("shop/cart"), PORT_80);

        assertThat(lastBinding().networking()).contains(List.of(rule(Optional.empty())));
    }

    @Test
    void choosesNodesAndSharesTheGroupWithOtherClusters() {
        build(
                anIngress("shop/web").annotated("target-node-labels", "disk=ssd"),
                aService("shop/cart").annotated("multi-cluster-target-group", "true"),
                HTTP);
        DesiredBinding binding = lastBinding();

        assertThat(binding.nodeSelector()).contains(new LabelSelector(new TreeMap<>(Map.of("disk", "ssd")), List.of()));
        assertThat(binding.multiClusterTargetGroup()).isTrue();
        assertThat(binding.serviceRef().port()).isEqualTo(HTTP);
        assertThat(binding.key().namespace()).isEqualTo("shop");
    }

    @Test
    void isBuiltOnceForEachPortAsWritten() {
        TargetGroupBuilder builder = builder();
        for (PortReference port : List.of(PORT_80, HTTP, PORT_80)) {
            builder.targetGroup(
                    anIngress("shop/web").build(), params, aService("shop/cart").build(), port, ANYWHERE);
        }

        assertThat(builder.built()).hasSize(4);
    }

    private TargetGroup build(GivenIngress ingress, GivenService service, PortReference port) {
        return build(StackId.explicit("g"), ingress, service, port);
    }

    private TargetGroup build(StackId stack, GivenIngress ingress, GivenService service, PortReference port) {
        TargetGroupBuilder builder = builder(stack);
        builder.targetGroup(ingress.build(), params, service.build(), port, ANYWHERE);
        bindings.add((DesiredBinding) builder.built().getLast());
        return (TargetGroup) builder.built().getFirst();
    }

    private DesiredBinding lastBinding() {
        return bindings.getLast();
    }

    private TargetGroupBuilder builder() {
        return builder(StackId.explicit("g"));
    }

    private TargetGroupBuilder builder(StackId stack) {
        return new TargetGroupBuilder(
                settings,
                stack,
                new LoadBalancerTraits(ipAddressType, Optional.of(Ref.literal("sg-1"))),
                new AnnotationReaders(problems),
                problems);
    }

    private List<String> errors() {
        return problems.errors().stream().map(Problem::text).toList();
    }

    private ControllerSettings with(FeatureGates gates, TagSettings tags) {
        return settings.withTags(tags).withGates(gates);
    }

    private static GivenService twoPorts() {
        return aService("shop/cart")
                .withPort("http", 80, PortReference.of(8080), 31080)
                .withPort("admin", 81, PortReference.of(8081), 31081)
                .withPort("", 82, PortReference.of(8082), 31082);
    }

    private static GivenService namedTarget() {
        return aService("shop/cart").withPort("http", 80, PortReference.of("web"), 31080);
    }

    private static DesiredBinding.NetworkRule rule(Optional<PortReference> port) {
        return new DesiredBinding.NetworkRule(Ref.literal("sg-1"), List.of(new DesiredBinding.Port("TCP", port)));
    }

    private static HealthCheck healthCheck(PortReference port, HealthCheck.Matcher matcher, String path) {
        return new HealthCheck(
                Optional.of(port),
                Optional.of("HTTP"),
                Optional.of(path),
                Optional.of(matcher),
                OptionalInt.of(15),
                OptionalInt.of(5),
                OptionalInt.of(2),
                OptionalInt.of(2));
    }
}
