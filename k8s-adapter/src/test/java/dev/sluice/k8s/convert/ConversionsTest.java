package dev.sluice.k8s.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.ConditionStatus;
import dev.sluice.core.cluster.EndpointSlice;
import dev.sluice.core.cluster.EndpointSlice.Endpoint;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressBackend.ResourceBackend;
import dev.sluice.core.cluster.IngressBackend.ServiceBackend;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.cluster.Secret;
import dev.sluice.core.cluster.TargetGroupBinding;
import dev.sluice.k8s.given.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversionsTest {
    @Test
    void keepsTheDifferenceBetweenAnAbsentClassAndAnEmptyOne() {
        assertThat(read(ApiKinds.INGRESS, "{metadata: {name: a}}").className()).isEmpty();
        assertThat(read(ApiKinds.INGRESS, "{metadata: {name: a}, spec: {ingressClassName: ''}}")
                        .className())
                .contains("");
    }

    @Test
    void readsBackendsByPortNameOrNumberAndResources() {
        Ingress ingress = read(ApiKinds.INGRESS, """
                metadata: {name: web, annotations: {kubectl.kubernetes.io/last-applied-configuration: x, a: b}}
                spec:
                  defaultBackend: {resource: {kind: Bucket, name: b}}
                  rules:
                  - host: a.example.com
                    http:
                      paths:
                      - {path: /n, pathType: Exact, backend: {service: {name: web, port: {name: http}}}}
                      - {path: /i, backend: {service: {name: web, port: {number: 80}}}}
                  - host: b.example.com
                status: {loadBalancer: {ingress: [{hostname: x.elb}, {ip: 1.2.3.4}]}}
                """);

        assertThat(ingress.meta().annotations()).containsExactly(Map.entry("a", "b"));
        assertThat(ingress.defaultBackend()).contains(new ResourceBackend());
        assertThat(ingress.rules())
                .containsExactly(
                        new Ingress.Rule(
                                "a.example.com",
                                Optional.of(List.of(
                                        new Ingress.Path(
                                                "/n",
                                                Optional.of("Exact"),
                                                new ServiceBackend("web", PortReference.of("http"))),
                                        new Ingress.Path(
                                                "/i",
                                                Optional.empty(),
                                                new ServiceBackend("web", PortReference.of(80)))))),
                        new Ingress.Rule("b.example.com", Optional.empty()));
        assertThat(ingress.hostnames()).containsExactly("x.elb");
    }

    @Test
    void trimsAPodToWhatTargetsNeed() {
        Pod pod = read(ApiKinds.pods("SERVER_ID"), """
                metadata:
                  name: p
                  labels: {app: web}
                  annotations:
                    vpc.amazonaws.com/pod-eni: '[{"eniId": "eni-1"}]'
                    service.beta.kubernetes.io/aws-load-balancer-quic-enabled-containers: c
                    other: x
                spec:
                  nodeName: n1
                  readinessGates: [{conditionType: gate}]
                  containers:
                  - name: c
                    ports: [{name: http, containerPort: 8080}]
                    env: [{name: SERVER_ID, value: AAAAAfQAMgU=}]
                  initContainers:
                  - {name: once, ports: [{containerPort: 1}]}
                  - {name: sidecar, restartPolicy: Always, ports: [{containerPort: 9090}]}
                status:
                  podIP: 10.0.0.1
                  conditions: [{type: ContainersReady, status: 'True', lastTransitionTime: '2026-01-31T12:00:00Z'}]
                """);

        assertThat(pod.meta().labels()).isEmpty();
        assertThat(pod.meta().annotations()).containsOnlyKeys("vpc.amazonaws.com/pod-eni");
        assertThat(pod.containerPorts())
                .containsExactly(new Pod.ContainerPort("http", 8080), new Pod.ContainerPort("", 9090));
        assertThat(pod.serverIds())
                .containsExactly(Map.entry(0, "0x00000001f4003205"), Map.entry(8080, "0x00000001f4003205"));
        assertThat(pod.condition("ContainersReady").orElseThrow().status()).isEqualTo(ConditionStatus.TRUE);
        assertThat(pod.readinessGates()).containsExactly("gate");
    }

    @Test
    void readsANodesReadinessTaintsAndAddresses() {
        Node node = read(ApiKinds.NODE, """
                metadata: {name: n1}
                spec: {providerID: aws:///a/i-1, taints: [{key: k, value: v, effect: NoSchedule}]}
                status:
                  conditions: [{type: Ready, status: Unknown}]
                  addresses: [{type: InternalIP, address: 10.0.0.1}, {type: Hostname, address: h}]
                """);

        assertThat(node.ready()).isEqualTo(ConditionStatus.UNKNOWN);
        assertThat(node.taints()).containsExactly(new Node.Taint("k", "NoSchedule"));
        assertThat(node.internalIps()).containsExactly("10.0.0.1");
        assertThat(node.key()).isEqualTo(ObjectKey.clusterScoped("n1"));
    }

    @Test
    void readsAnEndpointThatDoesNotSayWhetherItIsReady() {
        EndpointSlice slice = read(ApiKinds.ENDPOINT_SLICE, """
                metadata:
                  namespace: shop
                  name: web-1
                  labels: {kubernetes.io/service-name: web, app: web}
                  annotations: {endpoints.kubernetes.io/last-change-trigger-time: now}
                addressType: IPv4
                ports: [{name: http, port: 8080}]
                endpoints: [{addresses: [10.0.0.1], targetRef: {kind: Pod, name: p}}]
                """);

        assertThat(slice.meta()).isEqualTo(ObjectMeta.of(new ObjectKey("shop", "web-1")));
        assertThat(slice.serviceName()).isEqualTo("web");
        assertThat(slice.endpoints())
                .containsExactly(
                        new Endpoint(List.of("10.0.0.1"), Optional.empty(), false, "Pod", new ObjectKey("shop", "p")));
    }

    @Test
    void makesASliceOfEachSubsetAndAnEmptyOneOfNone() {
        Endpoints endpoints = read(ApiKinds.ENDPOINTS, """
                metadata: {namespace: shop, name: web}
                subsets:
                - addresses: [{ip: 10.0.0.1}]
                  notReadyAddresses: [{ip: 10.0.0.2}]
                  ports: [{port: 80}]
                """);

        assertThat(endpoints.slices())
                .singleElement()
                .satisfies(slice -> assertThat(slice.endpoints())
                        .extracting(Endpoint::ready)
                        .containsExactly(Optional.of(true), Optional.of(false)));
        assertThat(read(ApiKinds.ENDPOINTS, "{metadata: {name: web}}").slices())
                .singleElement()
                .satisfies(slice -> assertThat(slice.endpoints()).isEmpty());
    }

    @Test
    void decodesSecretsAndLetsPlainTextWin() {
        Secret secret =
                read(ApiKinds.SECRET, "{metadata: {name: s}, data: {a: aWQ=, b: eA==}, stringData: {b: plain}}");

        assertThat(secret.data()).containsExactly(Map.entry("a", "id"), Map.entry("b", "plain"));
    }

    @Test
    void tellsAnEmptyPoolFromNone() {
        IngressClassParams params = read(
                ApiKinds.INGRESS_CLASS_PARAMS,
                "{metadata: {name: p}, spec: {ipamConfiguration: {ipv4IPAMPoolId: ''}, subnets: {tags: {t: [a]}}}}");

        assertThat(params.spec().ipamPoolId()).contains("");
        assertThat(params.spec().subnets()).hasValueSatisfying(subnets -> {
            assertThat(subnets.ids()).isEmpty();
            assertThat(subnets.tags()).containsExactly(Map.entry("t", List.of("a")));
        });
        assertThat(read(ApiKinds.INGRESS_CLASS_PARAMS, "{metadata: {name: p}, spec: {ipamConfiguration: {}}}")
                        .spec()
                        .ipamPoolId())
                .isEmpty();
    }

    @Test
    void writesABindingAsItWasRead() {
        String spec = """
                targetGroupARN: arn:tg
                multiClusterTargetGroup: true
                targetType: ip
                targetGroupProtocol: HTTP
                serviceRef: {name: web, port: http}
                networking:
                  ingress:
                  - from: [{ipBlock: {cidr: 10.0.0.0/8}}, {securityGroup: {groupID: sg-1}}]
                    ports: [{protocol: TCP, port: 80}, {}]
                nodeSelector:
                  matchLabels: {a: b}
                  matchExpressions: [{key: k, operator: In, values: [v]}, {key: e, operator: Exists}]
                ipAddressType: ipv4
                vpcID: vpc-1
                """;
        TargetGroupBinding binding = read(
                ApiKinds.TARGET_GROUP_BINDING,
                "metadata: {name: t}\nspec:\n" + spec.indent(2) + "status: {observedGeneration: 3}\n");

        assertThat(TargetGroupBindingConversion.toJson(binding.spec())).isEqualTo(Yaml.json(spec));
        assertThat(binding.observedGeneration()).isEqualTo(3);
    }

    @Test
    void readsAFieldOfAWrongTypeAsAbsentAndSaysSo() {
        Converted<Ingress> converted = ApiKinds.INGRESS.convert(
                Yaml.json("{metadata: {name: a, finalizers: x, generation: 1.5}, spec: {rules: [5, {host: [b]}]}}"));

        assertThat(converted.object().rules()).containsExactly(new Ingress.Rule("", Optional.empty()));
        assertThat(converted.errors())
                .extracting(FieldError::text)
                .containsExactlyInAnyOrder(
                        "metadata.finalizers: \"x\" (expected: a list)",
                        "metadata.generation: 1.5 (expected: a whole number)",
                        "spec.rules[0]: 5 (expected: an object)",
                        "spec.rules[1].host: a list (expected: text)");
    }

    private static <T extends KubernetesObject> T read(ApiKind<T> kind, String yaml) {
        Converted<T> converted = kind.convert(Yaml.json(yaml));
        assertThat(converted.errors()).isEmpty();
        return converted.object();
    }
}
