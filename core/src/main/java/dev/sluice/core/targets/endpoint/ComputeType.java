package dev.sluice.core.targets.endpoint;

import dev.sluice.core.cluster.Node;
import java.util.Map;

/** What runs a node, as EKS and SageMaker label it; it decides where the network interfaces of its pods are. */
public enum ComputeType {
    EC2,
    FARGATE,
    HYPERPOD,
    /** A machine outside AWS: it has no network interface there. */
    HYBRID;

    private static final String EKS_LABEL = "eks.amazonaws.com/compute-type";
    private static final String SAGEMAKER_LABEL = "sagemaker.amazonaws.com/compute-type";

    public static ComputeType of(Node node) {
        Map<String, String> labels = node.meta().labels();
        if ("fargate".equals(labels.get(EKS_LABEL))) {
            return FARGATE;
        }
        if ("hyperpod".equals(labels.get(SAGEMAKER_LABEL))) {
            return HYPERPOD;
        }
        return "hybrid".equals(labels.get(EKS_LABEL)) ? HYBRID : EC2;
    }
}
