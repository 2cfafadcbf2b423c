package dev.sluice.k8s.convert;

import dev.sluice.core.cluster.EndpointSlice;
import dev.sluice.core.cluster.Ingress;
import dev.sluice.core.cluster.IngressClass;
import dev.sluice.core.cluster.IngressClassParams;
import dev.sluice.core.cluster.Namespace;
import dev.sluice.core.cluster.Node;
import dev.sluice.core.cluster.Pod;
import dev.sluice.core.cluster.Secret;
import dev.sluice.core.cluster.Service;
import dev.sluice.core.cluster.TargetGroupBinding;
import java.util.List;

/** The kinds that the controller reads, in the versions that it speaks. */
public final class ApiKinds {
    /** {@code --quic-environment-variable-name}, where a container finds its QUIC server id. */
    public static final String QUIC_ENVIRONMENT_VARIABLE = "AWS_LBC_QUIC_SERVER_ID";

    public static final ApiKind<Namespace> NAMESPACE =
            new ApiKind<>("v1", Namespace.KIND, "namespaces", NamespaceConversion::from);
    public static final ApiKind<Ingress> INGRESS =
            new ApiKind<>("networking.k8s.io/v1", Ingress.KIND, "ingresses", IngressConversion::from);
    public static final ApiKind<IngressClass> INGRESS_CLASS =
            new ApiKind<>("networking.k8s.io/v1", IngressClass.KIND, "ingressclasses", IngressClassConversion::from);
    public static final ApiKind<IngressClassParams> INGRESS_CLASS_PARAMS = new ApiKind<>(
            "elbv2.k8s.aws/v1beta1", IngressClassParams.KIND, "ingressclassparams", IngressClassParamsConversion::from);
    public static final ApiKind<Service> SERVICE =
            new ApiKind<>("v1", Service.KIND, "services", ServiceConversion::from);
    public static final ApiKind<Secret> SECRET = new ApiKind<>("v1", Secret.KIND, "secrets", SecretConversion::from);
    public static final ApiKind<Node> NODE = new ApiKind<>("v1", Node.KIND, "nodes", NodeConversion::from);
    public static final ApiKind<EndpointSlice> ENDPOINT_SLICE =
            new ApiKind<>("discovery.k8s.io/v1", EndpointSlice.KIND, "endpointslices", EndpointSliceConversion::from);
    public static final ApiKind<Endpoints> ENDPOINTS =
            new ApiKind<>("v1", Endpoints.KIND, "endpoints", EndpointSliceConversion::fromEndpoints);
    public static final ApiKind<TargetGroupBinding> TARGET_GROUP_BINDING = new ApiKind<>(
            "elbv2.k8s.aws/v1beta1",
            TargetGroupBinding.KIND,
            "targetgroupbindings",
            TargetGroupBindingConversion::from);

    private ApiKinds() {}

    /** Pods; QUIC server ids are read from the container variable of the given name. */
    public static ApiKind<Pod> pods(String quicEnvironmentVariable) {
        return new ApiKind<>("v1", Pod.KIND, "pods", new PodConversion(quicEnvironmentVariable)::from);
    }

    /** All kinds, as manifests may hold them. */
    public static List<ApiKind<?>> all(String quicEnvironmentVariable) {
        return List.of(
                NAMESPACE,
                INGRESS,
                INGRESS_CLASS,
                INGRESS_CLASS_PARAMS,
                SERVICE,
                SECRET,
                NODE,
                ENDPOINT_SLICE,
                ENDPOINTS,
                TARGET_GROUP_BINDING,
                pods(quicEnvironmentVariable));
    }
}
