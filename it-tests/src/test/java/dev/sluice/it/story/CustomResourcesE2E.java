package dev.sluice.it.story;

import static dev.sluice.it.stage.Patience.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.it.stage.KubeCluster;
import dev.sluice.it.stage.KubeCluster.Kind;
import dev.sluice.it.stage.SluiceProcess;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real API server takes and refuses once {@code sluice crds} is installed: what upstream's definitions do. */
class CustomResourcesE2E {
    private static final String SERVICE = "serviceRef: {name: web, port: 80}";
    private static final Kind BINDING = new Kind("elbv2.k8s.aws/v1beta1", "TargetGroupBinding");
    private static final Kind OLD_BINDING = new Kind("elbv2.k8s.aws/v1alpha1", "TargetGroupBinding");
    private static final Kind PARAMS = new Kind("elbv2.k8s.aws/v1beta1", "IngressClassParams");
    private static final Kind DEFINITION = new Kind("apiextensions.k8s.io/v1", "CustomResourceDefinition");

    private static KubeCluster cluster;

    @BeforeAll
    static void installWhatTheProgramPrints() throws IOException, InterruptedException {
        cluster = KubeCluster.fromEnvironment();
        cluster.apply(SluiceProcess.outputOf("crds"));
        for (String name : List.of("targetgroupbindings", "ingressclassparams")) {
            awaiting()
                    .until(() -> cluster.find(DEFINITION, "", name + ".elbv2.k8s.aws").stream()
                            .anyMatch(CustomResourcesE2E::isEstablished));
        }
        awaiting().until(() -> refusalOfBinding(SERVICE).isEmpty());
        awaiting().until(() -> refusalOfParams("").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serviceRef: {name: web, port: http}",
                SERVICE + ", targetGroupARN: arn, targetType: instance, nodeSelector: {matchLabels: {a: b}}",
                SERVICE + ", targetGroupName: x, targetType: ip, targetGroupProtocol: TCP_QUIC, ipAddressType: ipv6",
                SERVICE + ", vpcID: anything, iamRoleArnToAssume: role, assumeRoleExternalId: id",
                SERVICE + ", multiClusterTargetGroup: true, networking: {}",
                SERVICE + ", networking: {ingress: [{from: [], ports: []}]}",
                SERVICE + ", networking: {ingress: [{from: [{}], ports: [{}]}]}",
                SERVICE + ", networking: {ingress: [{from: [{ipBlock: {cidr: x}, securityGroup: {groupID: y}}],"
                        + " ports: [{protocol: UDP, port: dns}, {port: 53}]}]}",
                SERVICE + ", nodeSelector: {matchExpressions: [{key: a, operator: Anything, values: [b]}]}",
            })
    void takesBindings(String spec) {
        assertThat(refusalOfBinding(spec)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "targetType: ip",
                "serviceRef: {name: web}",
                "serviceRef: {port: 80}",
                "serviceRef: {name: web, port: true}",
                SERVICE + ", targetType: lambda",
                SERVICE + ", targetType: ''",
                SERVICE + ", targetGroupProtocol: GENEVE",
                SERVICE + ", ipAddressType: dualstack",
                SERVICE + ", multiClusterTargetGroup: 'yes'",
                SERVICE + ", targetGroupARN: 5",
                SERVICE + ", networking: {ingress: [{from: []}]}",
                SERVICE + ", networking: {ingress: [{ports: []}]}",
                SERVICE + ", networking: {ingress: [{from: [{ipBlock: {}}], ports: []}]}",
                SERVICE + ", networking: {ingress: [{from: [{securityGroup: {}}], ports: []}]}",
                SERVICE + ", networking: {ingress: [{from: [], ports: [{protocol: tcp}]}]}",
                SERVICE + ", networking: {ingress: [{from: [], ports: [{port: 1.5}]}]}",
                SERVICE + ", nodeSelector: {matchExpressions: [{key: a}]}",
                SERVICE + ", nodeSelector: {matchLabels: {a: 1}}",
            })
    void refusesBindings(String spec) {
        assertThat(refusalOfBinding(spec)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "loadBalancerName: x, certificateArn: [a], namespaceSelector: {}, group: {name: ''}",
                "scheme: internet-facing, ipAddressType: dualstack-without-public-ipv4, targetType: ip",
                "inboundCIDRs: [nonsense], sslPolicy: x, sslRedirectPort: '443'",
                "subnets: {}",
                "subnets: {ids: ['x subnet-0a y'], tags: {a: [b]}}",
                "tags: [{key: a, value: b}], loadBalancerAttributes: [{key: a, value: b}]",
                "listeners: [{protocol: anything, port: 0, listenerAttributes: [{key: a, value: b}]}, {}]",
                "minimumLoadBalancerCapacity: {capacityUnits: 7}, ipamConfiguration: {ipv4IPAMPoolId: x}",
                "prefixListsIDs: [a], wafv2AclArn: x, wafv2AclName: y",
                "PrefixListsIDs: [a]",
            })
    void takesParametersOfClasses(String spec) {
        assertThat(refusalOfParams(spec)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certificateArn: a",
                "group: {}",
                "scheme: public",
                "ipAddressType: ipv6",
                "targetType: lambda",
                "sslRedirectPort: 443",
                "subnets: {ids: []}",
                "subnets: {ids: [subnet-]}",
                "subnets: {tags: {a: b}}",
                "tags: [{key: a}]",
                "loadBalancerAttributes: [{value: a}]",
                "listeners: [{port: '80'}]",
                "listeners: [{listenerAttributes: [{key: a}]}]",
                "listeners: [{port: 3000000000}]",
                "minimumLoadBalancerCapacity: {}",
            })
    void refusesParametersOfClasses(String spec) {
        assertThat(refusalOfParams(spec)).isPresent();
    }

    @Test
    void refusesBothSpellingsOfPrefixListsInUpstreamsWords() {
        assertThat(refusalOfParams("prefixListsIDs: [a], PrefixListsIDs: [b]"))
                .hasValueSatisfying(message -> assertThat(message)
                        .contains("cannot specify both 'prefixListsIDs' and 'PrefixListsIDs' fields"));
    }

    @Test
    void knowsLaterFieldsOfBindingsInTheLaterVersionOnly() {
        String later = SERVICE + ", vpcID: x, ipAddressType: ipv4, targetGroupProtocol: TCP, targetGroupName: n";
        cluster.apply(object(OLD_BINDING, "default", "old", later));

        JsonNode stored = cluster.find(BINDING, "default", "old").orElseThrow().path("spec");
        cluster.delete(BINDING, "default", "old");

        assertThat(names(stored)).containsExactlyInAnyOrder("serviceRef", "targetGroupName");
    }

    @Test
    void keepsTheStatusOfABindingApartFromItsSpec() {
        String name = "with-status";
        cluster.apply(object(BINDING, "default", name, SERVICE) + "\nstatus: {observedGeneration: 1}\n");

        JsonNode stored = cluster.find(BINDING, "default", name).orElseThrow();
        cluster.delete(BINDING, "default", name);

        assertThat(stored.at("/status/observedGeneration").asInt()).isEqualTo(1);
        assertThat(stored.at("/metadata/generation").asInt()).isEqualTo(1);
    }

    @Test
    void showsUpstreamsColumns() {
        assertThat(columns("targetgroupbindings", 0)).isEqualTo(columns("targetgroupbindings", 1));
        assertThat(columns("targetgroupbindings", 1))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        "AGE", ".metadata.creationTimestamp date 0",
                        "ARN", ".spec.targetGroupARN string 1",
                        "NAME", ".spec.targetGroupName string 2",
                        "SERVICE-NAME", ".spec.serviceRef.name string 0",
                        "SERVICE-PORT", ".spec.serviceRef.port string 0",
                        "TARGET-TYPE", ".spec.targetType string 0")));
        assertThat(columns("ingressclassparams", 0))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        "AGE", ".metadata.creationTimestamp date 0",
                        "GROUP-NAME", ".spec.group.name string 0",
                        "IP-ADDRESS-TYPE", ".spec.ipAddressType string 0",
                        "SCHEME", ".spec.scheme string 0")));
    }

    private static SortedMap<String, String> columns(String plural, int version) {
        SortedMap<String, String> columns = new TreeMap<>();
        cluster.find(DEFINITION, "", plural + ".elbv2.k8s.aws")
                .orElseThrow()
                .at("/spec/versions/" + version + "/additionalPrinterColumns")
                .forEach(column -> columns.put(
                        column.path("name").asText(),
                        column.path("jsonPath").asText() + " "
                                + column.path("type").asText() + " "
                                + column.path("priority").asInt()));
        return columns;
    }

    private static Optional<String> refusalOfBinding(String spec) {
        return cluster.refusal(BINDING, "default", object(BINDING, "default", "candidate", spec));
    }

    private static Optional<String> refusalOfParams(String spec) {
        return cluster.refusal(PARAMS, "", object(PARAMS, "", "candidate", spec));
    }

    private static String object(Kind kind, String namespace, String name, String spec) {
        return "apiVersion: " + kind.apiVersion() + "\nkind: " + kind.name() + "\nmetadata: {namespace: '" + namespace
                + "', name: " + name + "}\nspec: {" + spec + "}\n";
    }

    private static boolean isEstablished(JsonNode definition) {
        for (JsonNode condition : definition.at("/status/conditions")) {
            if (condition.path("type").asText().equals("Established")) {
                return condition.path("status").asText().equals("True");
            }
        }
        return false;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
