package dev.sluice.core.given;

import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.Namespace;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.ObjectMeta;
import dev.sluice.core.cluster.Secret;
import dev.sluice.core.cluster.SortedMaps;
import dev.sluice.core.settings.ClusterIdentity;
import dev.sluice.core.settings.ControllerSettings;
import java.util.Map;
import java.util.Optional;

/** Where tests start: {@code anIngress("shop/web").annotated("scheme", "internal").build()}. */
public final class Given {
    public static final String CLUSTER_NAME = "demo";
    public static final String VPC_ID = "vpc-1";

    private Given() {}

    /** An Ingress of class {@code alb} without rules; {@code key} is {@code namespace/name}. */
    public static GivenIngress anIngress(String key) {
        return new GivenIngress(key(key));
    }

    /** A NodePort Service with the port {@code http} 80 to 8080, node port 31080. */
    public static GivenService aService(String key) {
        return new GivenService(key(key));
    }

    /** A pod with this address. */
    public static GivenPod aPod(String key, String ip) {
        return new GivenPod(key(key), ip);
    }

    public static GivenNode aNode(String name) {
        return new GivenNode(name);
    }

    /** An EndpointSlice of the Service of this key. */
    public static GivenSlice aSlice(String service) {
        return new GivenSlice(key(service));
    }

    public static GivenBinding aBinding(String key) {
        return new GivenBinding(key(key));
    }

    /** A target group that somebody made, as AWS describes it. */
    public static GivenTargetGroup aTargetGroup(String name) {
        return new GivenTargetGroup(name);
    }

    /** An empty cluster. */
    public static GivenCluster aCluster() {
        return new GivenCluster();
    }

    /** AWS with two private and two public subnets in two zones, and nothing else. */
    public static GivenFacts someFacts() {
        return new GivenFacts();
    }

    /** A class of ours that fixes nothing. */
    public static IngressClass anIngressClass(String name) {
        return new IngressClass(ObjectMeta.of(ObjectKey.clusterScoped(name)), "ingress.k8s.aws/alb", Optional.empty());
    }

    /** A class of ours with parameters of this name. */
    public static IngressClass anIngressClass(String name, String paramsName) {
        return new IngressClass(
                ObjectMeta.of(ObjectKey.clusterScoped(name)),
                "ingress.k8s.aws/alb",
                Optional.of(new IngressClass.Parameters("elbv2.k8s.aws", "IngressClassParams", paramsName)));
    }

    public static GivenClassParams someClassParams(String name) {
        return new GivenClassParams(name);
    }

    public static Namespace aNamespace(String name) {
        return new Namespace(ObjectMeta.of(ObjectKey.clusterScoped(name)));
    }

    public static Secret aSecret(String key, Map<String, String> data) {
        return new Secret(ObjectMeta.of(key(key)), SortedMaps.copyOf(data));
    }

    /** Upstream's defaults for the cluster {@code demo}. */
    public static ControllerSettings someSettings() {
        return ControllerSettings.defaults(new ClusterIdentity(CLUSTER_NAME, VPC_ID, "eu-west-1"));
    }

    /** The key of {@code namespace/name}. */
    public static ObjectKey key(String text) {
        int slash = text.indexOf('/');
        return new ObjectKey(text.substring(0, Math.max(slash, 0)), text.substring(slash + 1));
    }
}
