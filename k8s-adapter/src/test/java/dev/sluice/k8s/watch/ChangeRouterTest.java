package dev.sluice.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.cluster.KubernetesObject;
import dev.sluice.core.ingress.IngressGroupIndex;
import dev.sluice.core.ingress.IngressReferences;
import dev.sluice.core.port.EventSink;
import dev.sluice.k8s.convert.ApiKind;
import dev.sluice.k8s.convert.ApiKinds;
import dev.sluice.k8s.given.Yaml;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeRouterTest {
    private static final String CLASS = "{metadata: {name: alb}, spec: {controller: ingress.k8s.aws/alb, parameters:"
            + " {apiGroup: elbv2.k8s.aws, kind: IngressClassParams, name: p}}}";
    private static final String PARAMS = "{metadata: {name: p}, spec: {}}";
    private static final String SERVICE = "{metadata: {namespace: shop, name: web}, spec: {ports: [{port: 80}]}}";
    private static final String INSTANCE_BINDING = binding("by-node", "instance");
    private static final String IP_BINDING = binding("by-pod", "ip");
    private static final String READY_NODE =
            "{metadata: {name: n}, status: {conditions: [{type: Ready, status: 'True'}]}}";

    private final SeenEvents seen = new SeenEvents();
    private final List<String> warnings = new ArrayList<>();

    @Test
    void followsAnIngressToItsOwnGroupAndToThoseThatHoldIt() {
        String before = ingress("{}", "");
        String after = ingress("{alb.ingress.kubernetes.io/group.name: new}", "group.ingress.k8s.aws/old");

        assertThat(touchedBy(ApiKinds.INGRESS, before, after)).containsExactly("CHANGE stack new", "CHANGE stack old");
    }

    @Test
    void doesNotMindWhatTheControllerWritesToAnIngress() {
        assertThat(touchedBy(ApiKinds.INGRESS, ingress("{}", ""), ingress("{}", "ingress.k8s.aws/resources")))
                .isEmpty();
    }

    @Test
    void tellsOnTheIngressWhyItsGroupIsUnknown() {
        assertThat(touchedBy(
                        ApiKinds.INGRESS,
                        ingress("{}", ""),
                        ingress("{alb.ingress.kubernetes.io/group.name: Bad_Name}", "")))
                .isEmpty();
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("Ingress shop/web FailedLoadGroupID failed load groupID due to invalid ingress group: ");
    }

    @Test
    void followsServiceClassAndParametersToTheIngresses() {
        assertThat(touchedBy(ApiKinds.SERVICE, SERVICE, SERVICE.replace("name: web", "name: web, annotations: {a: b}")))
                .containsExactly("CHANGE stack shop/web");
        assertThat(touchedBy(ApiKinds.SERVICE, SERVICE, SERVICE.replace("name: web", "name: web, labels: {a: b}")))
                .isEmpty();
        assertThat(touchedBy(ApiKinds.INGRESS_CLASS, CLASS.replace("name: p", "name: q"), CLASS))
                .containsExactly("CHANGE stack shop/web");
        assertThat(touchedBy(ApiKinds.INGRESS_CLASS_PARAMS, PARAMS, PARAMS.replace("{}", "{scheme: internal}")))
                .containsExactly("CHANGE stack shop/web");
    }

    @Test
    void followsPortsOfAServiceToInstanceBindings() {
        assertThat(touchedBy(ApiKinds.SERVICE, SERVICE, SERVICE.replace("port: 80", "port: 81")))
                .containsExactly("CHANGE stack shop/web", "CHANGE binding shop/by-node");
    }

    @Test
    void followsAPortThatComesBackToIpBindingsToo() {
        assertThat(touchedBy(ApiKinds.SERVICE, SERVICE.replace("port: 80", "port: 81"), SERVICE))
                .containsExactly("CHANGE stack shop/web", "CHANGE binding shop/by-node", "CHANGE binding shop/by-pod");
        assertThat(touchedBy(ApiKinds.SERVICE, SERVICE, SERVICE.replace("port: 80", "port: 80, name: http")))
                .containsExactly("CHANGE stack shop/web", "CHANGE binding shop/by-node");
    }

    @Test
    void followsEndpointsToIpBindings() {
        String slice = "{metadata: {namespace: shop, name: web-1, labels: {kubernetes.io/service-name: web}},"
                + " addressType: IPv4, endpoints: [{addresses: [10.0.0.1]}]}";

        assertThat(touchedBy(ApiKinds.ENDPOINT_SLICE, slice, slice.replace("0.1", "0.2")))
                .containsExactly("CHANGE binding shop/by-pod");
        assertThat(touchedBy(ApiKinds.ENDPOINT_SLICE, slice, slice.replace("web-1", "web-1, annotations: {a: b}")))
                .isEmpty();
    }

    @Test
    void followsANodeThatBecomesOrCeasesToBeATarget() {
        assertThat(touchedBy(ApiKinds.NODE, READY_NODE, READY_NODE.replace("'True'", "'False'")))
                .containsExactly("CHANGE binding shop/by-node");
        String tainted = READY_NODE.replace(
                "status: {conditions", "spec: {taints: [{key: ToBeDeletedByClusterAutoscaler}]}, status: {conditions");
        assertThat(touchedBy(ApiKinds.NODE, READY_NODE, tainted)).containsExactly("CHANGE binding shop/by-node");
        assertThat(touchedBy(
                        ApiKinds.NODE, READY_NODE.replace("'True'", "'False'"), tainted.replace("'True'", "'False'")))
                .isEmpty();
        assertThat(touchedBy(ApiKinds.NODE, tainted, tainted.replace("'True'", "Unknown")))
                .isEmpty();
    }

    @Test
    void followsTheGatesOfAPodToTheirBindings() {
        String pod = "{metadata: {namespace: shop, name: p}, spec: {readinessGates: ["
                + "{conditionType: target-health.elbv2.k8s.aws/by-pod},"
                + "{conditionType: target-health.alb.ingress.k8s.aws/not_valid}, {conditionType: other}]}}";

        assertThat(touchedBy(ApiKinds.pods("X"), pod, pod.replace("]}}", "]}, status: {podIP: 10.0.0.1}}")))
                .containsExactly("CHANGE binding shop/by-pod");
        assertThat(touchedBy(ApiKinds.pods("X"), pod, pod.replace("name: p", "name: p, resourceVersion: '9'")))
                .isEmpty();
    }

    @Test
    void saysNothingBeforeItIsOpenedAndEverythingThen() {
        ChangeRouter router = router(List.of());
        router.changed(Change.created(object(ApiKinds.INGRESS, ingress("{}", "")), ClusterEvents.Occasion.CHANGE));
        assertThat(seen.lines()).isEmpty();

        router.open();

        assertThat(seen.lines())
                .containsExactly(
                        "VERIFICATION stack shop/web",
                        "VERIFICATION binding shop/by-node",
                        "VERIFICATION binding shop/by-pod");
    }

    @Test
    void doesNotMindARepeatedList() {
        String binding = INSTANCE_BINDING.replace("name: by-node", "name: by-node, resourceVersion: '7'");

        assertThat(touchedBy(ApiKinds.TARGET_GROUP_BINDING, binding, binding)).isEmpty();
    }

    private <T extends KubernetesObject> List<String> touchedBy(ApiKind<T> kind, String before, String after) {
        T now = object(kind, after);
        ChangeRouter router = router(List.of(now));
        router.open();
        seen.clear();
        warnings.clear();
        router.changed(Change.updated(object(kind, before), now));
        return seen.lines();
    }

    /** On a cluster of the usual objects, of which the given ones are as given. */
    private ChangeRouter router(List<KubernetesObject> given) {
        List<KubernetesObject> objects = new ArrayList<>(List.of(
                object(ApiKinds.INGRESS, ingress("{}", "")),
                object(ApiKinds.INGRESS_CLASS, CLASS),
                object(ApiKinds.INGRESS_CLASS_PARAMS, PARAMS),
                object(ApiKinds.SERVICE, SERVICE),
                object(ApiKinds.TARGET_GROUP_BINDING, INSTANCE_BINDING),
                object(ApiKinds.TARGET_GROUP_BINDING, IP_BINDING)));
        objects.addAll(given);
        EventSink events = (subject, type, reason, message) -> warnings.add(subject + " " + reason + " " + message);
        Snapshot cluster = Snapshot.of(objects);
        ChangeRouter router = new ChangeRouter(
                cluster, new IngressReferences(true), new IngressGroupIndex(cluster, "alb"), events, seen);
        objects.forEach(object -> router.changed(Change.created(object, ClusterEvents.Occasion.VERIFICATION)));
        return router;
    }

    private static <T extends KubernetesObject> T object(ApiKind<T> kind, String yaml) {
        return kind.convert(Yaml.json(yaml)).object();
    }

    private static String ingress(String annotations, String finalizer) {
        return "{metadata: {namespace: shop, name: web, annotations: " + annotations + ", finalizers: [" + finalizer
                + "]}, spec: {ingressClassName: alb, defaultBackend: {service: {name: web, port: {number: 80}}}}}";
    }

    private static String binding(String name, String targetType) {
        return "{metadata: {namespace: shop, name: " + name + "}, spec: {targetType: " + targetType
                + ", serviceRef: {name: web, port: 80}}}";
    }
}
